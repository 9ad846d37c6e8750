import type { Locale } from '@kashikan/i18n';
import type { JSX } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Block, Mail } from './mail';

/** Large type, strong contrast, one column; readers that drop the style still show a good order. */
const style = `
body { margin: 0 auto; max-width: 36em; padding: 16px; font: 17px/1.7 sans-serif; color: #1a1a1c; background: #fff; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px; text-align: left; vertical-align: top; border-bottom: 1px solid #b3b3b3; }
th { width: 30%; font-weight: normal; color: #4d4d4d; }
h2 { font-size: 18px; margin: 24px 0 4px; }
a.button { display: block; padding: 16px; border-radius: 8px; background: #0017c1; color: #fff; font-weight: bold; text-align: center; }
.code { font-size: 32px; letter-spacing: 0.2em; font-weight: bold; }
`;

const Lines = ({ text }: { text: string }): JSX.Element => (
  <>
    {text.split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);

function Piece({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Lines text={block.text} />
        </p>
      );
    case 'office':
      return (
        <p>
          <Lines text={[block.noReply, ...block.lines].join('\n')} />
        </p>
      );
    case 'facts':
      return (
        <table>
          {block.facts.map(([label, value]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>
                <Lines text={value} />
              </td>
            </tr>
          ))}
        </table>
      );
    case 'button':
      return (
        <p>
          <a class="button" href={block.url}>
            {block.label}
          </a>
        </p>
      );
    case 'code':
      return <p class="code">{block.code}</p>;
    case 'section':
      return (
        <>
          <h2>{block.heading}</h2>
          {block.lines.map(line => (
            <p>
              <Lines text={line} />
            </p>
          ))}
        </>
      );
  }
}

/** The same mail as HTML; whatever residents typed is escaped. */
export const renderHtml = (mail: Mail, locale: Locale): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{mail.subject}</title>
        <style>{style}</style>
      </head>
      <body>
        {mail.blocks.map(block => (
          <Piece block={block} />
        ))}
      </body>
    </html>,
  )}`;
