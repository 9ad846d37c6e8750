import { assetPath } from '../assets';

interface HeadProps {
  readonly title: string;
  readonly look: 'resident' | 'admin';
  /** Pages of one person's booking stay out of search engines. */
  readonly isPrivate?: boolean | undefined;
}

export const Head = ({ title, look, isPrivate }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="format-detection" content="telephone=no" />
    {isPrivate || look === 'admin' ? <meta name="robots" content="noindex" /> : null}
    <meta name="theme-color" content="#ffffff" />
    <link rel="icon" type="image/svg+xml" href={assetPath('favicon.svg')} />
    <link rel="stylesheet" href={assetPath(`${look}.css`)} />
    <script src={assetPath(`${look}.js`)} defer />
  </head>
);
