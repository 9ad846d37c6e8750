import { translate } from '@kashikan/i18n';
import type { Sheet, SheetBlock } from '../rules';
import { PaperWriter } from './paper-writer';
import { qrMatrix } from './qr-matrix';

const QR_POINTS = 72;

type BlockOf<Kind extends SheetBlock['kind']> = Extract<SheetBlock, { kind: Kind }>;

export interface PdfMeta {
  /** Number and title, as the window of the reader shows them. */
  readonly title: string;
  readonly author: string;
  readonly madeAt: Date;
}

/** A sheet as a tagged PDF with its fonts in it. */
export function drawSheet(sheet: Sheet, meta: PdfMeta): PaperWriter {
  const writer = new PaperWriter({ size: sheet.size, textSize: sheet.isLarge ? 16 : 12, ...meta });
  for (const mark of sheet.marks) writer.paragraph('P', mark, { isBold: true });
  for (const line of sheet.head) writer.paragraph('P', line, { align: 'right' });
  if (sheet.to) writer.paragraph('P', sheet.to, { size: 14 });
  for (const line of sheet.from) writer.paragraph('P', line, { align: 'right' });
  writer.gap();
  writer.paragraph('H1', sheet.title, { size: sheet.isLarge ? 22 : 20, isBold: true, align: 'center' });
  writer.gap();
  for (const block of sheet.blocks) drawBlock(writer, block);
  return writer;
}

/** The file; page numbers stand on papers of more than one page. */
export const finished = (writer: PaperWriter): Promise<Buffer> =>
  writer.finish((page, pages) => translate('ja', 'papers.page', { page, pages }));

function drawBlock(writer: PaperWriter, block: SheetBlock): void {
  switch (block.kind) {
    case 'text':
      writer.paragraph('P', block.text);
      return writer.gap();
    case 'heading':
      writer.keep(60);
      writer.gap();
      return writer.paragraph('H2', block.text, { isBold: true, size: writer.format.textSize + 1 });
    case 'facts':
      return drawFacts(writer, block);
    case 'amounts':
      return drawAmounts(writer, block);
    case 'list':
      return drawList(writer, block);
    case 'sum':
      writer.line();
      writer.gap(0.3);
      writer.paragraph('P', `${block.label}　${block.amount}`, { isBold: true, size: 18, align: 'center' });
      writer.gap(0.3);
      writer.line();
      return writer.gap();
    case 'code':
      return drawCode(writer, block);
  }
}

function drawFacts(writer: PaperWriter, { rows }: BlockOf<'facts'>): void {
  const table = writer.element('Table');
  writer.gap(0.3);
  for (const { label, value } of rows) writer.columns(table, ['TH', label], ['TD', value], 0.3);
  table.end();
  writer.gap(0.3);
}

function drawAmounts(writer: PaperWriter, { item, amount, rows, total, note }: BlockOf<'amounts'>): void {
  const table = writer.element('Table');
  writer.gap(0.3);
  writer.columns(table, ['TH', item], ['TH', amount], 0.75);
  for (const row of rows)
    writer.columns(
      table,
      ['TD', row.note ? `${row.label}（${row.note}）` : row.label],
      ['TD', row.amount],
      0.75,
    );
  writer.columns(table, ['TH', total.label], ['TD', total.value], 0.75);
  table.end();
  if (note) writer.paragraph('P', note, { align: 'right' });
  writer.gap(0.3);
}

function drawList(writer: PaperWriter, { items }: BlockOf<'list'>): void {
  const list = writer.element('L');
  items.forEach((item, at) => {
    const entry = writer.element('LI', list);
    writer.element('LBody', entry, () => writer.write(`${at + 1}　${item}`, writer.left, writer.width));
    entry.end();
  });
  list.end();
  writer.gap();
}

function drawCode(writer: PaperWriter, { text, alt, caption }: BlockOf<'code'>): void {
  const matrix = qrMatrix(text);
  writer.keep(QR_POINTS + 30);
  const top = writer.y + 6;
  const step = QR_POINTS / matrix.length;
  writer.element(
    'Figure',
    undefined,
    () => {
      matrix.forEach((row, y) =>
        row.forEach((isDark, x) => {
          if (isDark) writer.pdf.rect(writer.left + x * step, top + y * step, step, step);
        }),
      );
      writer.pdf.fill('black');
    },
    alt,
  );
  writer.pdf.y = top + QR_POINTS + 4;
  if (caption) writer.paragraph('P', caption);
}
