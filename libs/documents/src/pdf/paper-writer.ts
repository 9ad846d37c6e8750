import PDFDocument from 'pdfkit';
import { boldFont, paperFonts, runsOf } from './fonts';

const MM = 72 / 25.4;
const LINE_GAP = 3;

interface Style {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
}

export interface PaperFormat {
  readonly size: 'A4' | 'A5';
  readonly title: string;
  readonly author: string;
  /** Of the body text, in points. */
  readonly textSize: number;
  readonly madeAt: Date;
}

type Struct = PDFKit.PDFStructureElement;

/** A tagged PDF, written from top to bottom: every piece of text stands under an element that says what it is. */
export class PaperWriter {
  readonly pdf: PDFKit.PDFDocument;
  private readonly root: Struct;
  private readonly chunks: Buffer[] = [];

  constructor(readonly format: PaperFormat) {
    this.pdf = new PDFDocument({
      size: format.size,
      margin: (format.size === 'A4' ? 20 : 12) * MM,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'ja',
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: format.title,
        Author: format.author,
        CreationDate: format.madeAt,
        ModDate: format.madeAt,
      },
    });
    for (const { name, bytes } of [...paperFonts(), boldFont()]) this.pdf.registerFont(name, bytes);
    this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  get left(): number {
    return this.pdf.page.margins.left;
  }

  get width(): number {
    return this.pdf.page.width - 2 * this.left;
  }

  get y(): number {
    return this.pdf.y;
  }

  /** An element of the document, or of another element. */
  element(tag: string, parent: Struct = this.root, draw?: () => void, alt?: string): Struct {
    const element = this.pdf.struct(tag, alt === undefined ? {} : { alt });
    parent.add(element);
    if (draw) element.add(draw).end();
    return element;
  }

  /** A line or a paragraph across the page. */
  paragraph(tag: string, text: string, style: Style = {}): void {
    this.element(tag, this.root, () => this.write(text, this.left, this.width, style));
  }

  gap(lines = 0.5): void {
    this.pdf.y += lines * this.format.textSize;
  }

  /** How high a text becomes in a column. */
  heightOf(text: string, width: number, { size = this.format.textSize, isBold = false }: Style = {}): number {
    return this.pdf
      .font(isBold ? 'bold' : 'body')
      .fontSize(size)
      .heightOfString(text, { width, lineGap: LINE_GAP });
  }

  /** Begins a new page when so much does not fit any more. */
  keep(height: number): void {
    const { page } = this.pdf;
    if (this.pdf.y + height > page.height - page.margins.bottom) this.pdf.addPage();
  }

  /** Writes at the current height, each character in a font that has it. */
  write(text: string, x: number, width: number, style: Style = {}): void {
    const { size = this.format.textSize, isBold = false, align = 'left' } = style;
    const first = isBold ? boldFont() : paperFonts()[0];
    if (!first) return;
    const runs = runsOf(text, first);
    const { y } = this.pdf;
    runs.forEach((run, at) => {
      // One line for all fonts of it: each alone would hang from its own top.
      const baseline = -first.ascent * size;
      const options = { width, align, baseline, lineGap: LINE_GAP, continued: at < runs.length - 1 };
      this.pdf.font(run.font).fontSize(size);
      if (at === 0) this.pdf.text(run.text, x, y, options);
      else this.pdf.text(run.text, options);
    });
  }

  /** Two columns, the height of the higher one. */
  columns(
    table: Struct,
    left: readonly [tag: string, text: string],
    right: readonly [tag: string, text: string],
    share: number,
  ): void {
    const gutter = 10;
    const leftWidth = this.width * share - gutter;
    const rightWidth = this.width * (1 - share);
    const height = Math.max(this.heightOf(left[1], leftWidth), this.heightOf(right[1], rightWidth));
    this.keep(height + 6);
    const top = this.pdf.y;
    const row = this.element('TR', table);
    this.element(left[0], row, () => this.write(left[1], this.left, leftWidth));
    const end = this.pdf.y;
    this.pdf.y = top;
    const align = share > 0.5 ? 'right' : 'left';
    this.element(right[0], row, () =>
      this.write(right[1], this.left + leftWidth + gutter, rightWidth, { align }),
    );
    row.end();
    this.pdf.y = Math.max(end, this.pdf.y) + 2;
    this.line();
    this.pdf.y += 3;
  }

  /** A rule across the page, which readers of the screen pass over. */
  line(): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf
      .moveTo(this.left, this.pdf.y)
      .lineTo(this.left + this.width, this.pdf.y)
      .lineWidth(0.5)
      .stroke('#949494');
    this.pdf.endMarkedContent();
  }

  /** Ends the document; nothing can be written afterwards. */
  finish(pageWords: (page: number, pages: number) => string): Promise<Buffer> {
    this.root.end();
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; count > 1 && page < count; page += 1)
      this.numberPage(page, pageWords(page + 1, count));
    const done = new Promise<Buffer>((resolve, reject) => {
      this.pdf.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.pdf.on('error', reject);
    });
    this.pdf.end();
    return done;
  }

  private numberPage(page: number, text: string): void {
    this.pdf.switchToPage(page);
    const { margins, height } = this.pdf.page;
    const { bottom } = margins;
    margins.bottom = 0;
    this.pdf.markContent('Artifact', { type: 'Pagination' });
    this.pdf
      .font('body')
      .fontSize(9)
      .text(text, this.left, height - bottom * 0.6, { width: this.width, align: 'center', lineBreak: false });
    this.pdf.endMarkedContent();
    margins.bottom = bottom;
  }
}
