import type { ComponentChildren, VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';

export interface PageProps {
  readonly title: string;
  /** What this is a stand-in for, and that nothing here is real. */
  readonly practice: string;
  readonly here?: '/' | '/stripe' | '/mailbox' | '/staff-codes';
  /** A payment page belongs to the payer: no way from it to the tools. */
  readonly payer?: boolean;
  readonly children: ComponentChildren;
}

const places = [
  ['/', '練習用の入口'],
  ['/stripe', 'Stripe サンドボックス'],
  ['/mailbox', '練習用の郵便受け'],
  ['/staff-codes', '職員の番号'],
] as const;

/** The frame of every stand-in page. */
export const Page = ({ title, practice, here, payer, children }: PageProps): VNode => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title}（練習用）`}</title>
      <link rel="stylesheet" href="/stand-ins.css" />
      <link rel="icon" href="data:," />
    </head>
    <body>
      <a class="skip" href="#main">
        本文へ
      </a>
      <aside class="practice" aria-label="練習用のしるし">
        <p>{practice}</p>
      </aside>
      {!payer && (
        <header class="top">
          <nav aria-label="練習用の道具">
            {places.map(([href, name]) => (
              <a href={href} aria-current={href === here ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </header>
      )}
      <main id="main" class={payer ? 'narrow' : undefined}>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
);

export const html = (page: VNode): string => `<!doctype html>${renderToStaticMarkup(page)}`;
