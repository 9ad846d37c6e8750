import type { Document } from '@kashikan/documents';
import type { Sheet } from '@kashikan/documents/rules';
import { PaperSheet } from '@kashikan/edge';
import { Notice, Page } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

interface DocumentProps {
  readonly page: ResidentPage;
  readonly document: Document;
  readonly sheet: Sheet;
  /** The last days of the 教示, counted from the day on which it was opened; none where nothing is decided against anybody. */
  readonly lastDays: string | undefined;
}

/** A paper as it was issued. The paper itself is Japanese, as the disposition is; the frame speaks the visitor's language. */
export const DocumentPage = ({ page, document, sheet, lastDays }: DocumentProps) => (
  <Page visit={page.visit()} title={sheet.title} isPrivate back={{ href: hrefs.booking(document.bookingId) }}>
    <div class="screen-only">
      <p>
        {page.t('documents.print')}{' '}
        <a href={`${hrefs.document(document.documentId)}/file.pdf`}>{page.t('documents.pdf')}</a>
      </p>
      {lastDays ? (
        <Notice title={page.t('documents.periods')}>
          <p lang="ja">{lastDays}</p>
        </Notice>
      ) : null}
    </div>
    <PaperSheet sheet={sheet} />
  </Page>
);
