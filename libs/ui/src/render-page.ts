import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The whole HTML document of a `<Page>` or an `<AdminPage>`. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>\n${renderToString(page)}`;

/** A part of a page, for a board that replaces its rows or a mail that embeds a table. */
export const renderPart = (part: VNode): string => renderToString(part);
