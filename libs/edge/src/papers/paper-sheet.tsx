import type { Sheet, SheetBlock } from '@kashikan/documents/rules';
import { Paper, SummaryList } from '@kashikan/ui';
import { qrImage } from './qr-image';

type AmountsBlock = Extract<SheetBlock, { kind: 'amounts' }>;

const Amounts = ({ item, amount, rows, total, note }: Omit<AmountsBlock, 'kind'>) => (
  <div class="fees">
    <table class="fee-table">
      <thead class="vh">
        <tr>
          <th scope="col">{item}</th>
          <th scope="col">{amount}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <td>
              <span class="fee-label">{row.label}</span>
              {row.note ? <span class="fee-rule">{row.note}</span> : null}
            </td>
            <td class="number">{row.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="fee-total">
      <span>{total.label}</span>
      <strong>{total.value}</strong>
    </p>
    {note ? <p class="fee-tax">{note}</p> : null}
  </div>
);

function Block({ block }: { readonly block: SheetBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'facts':
      return <SummaryList rows={block.rows} />;
    case 'amounts':
      return <Amounts {...block} />;
    case 'list':
      return (
        <ol class="plain-list">
          {block.items.map(item => (
            <li>{item}</li>
          ))}
        </ol>
      );
    case 'sum':
      return (
        <p class="paper-sum">
          <span>{block.label}</span>
          <strong>{block.amount}</strong>
        </p>
      );
    case 'code':
      return (
        <figure class="paper-code">
          <img src={qrImage(block.text)} alt={block.alt} width="120" height="120" />
          {block.caption ? <figcaption>{block.caption}</figcaption> : null}
        </figure>
      );
  }
}

const Lines = ({ lines, class: name }: { readonly lines: readonly string[]; readonly class: string }) =>
  lines.length === 0 ? null : (
    <p class={name}>
      {lines.map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </p>
  );

/** An official paper on the screen and, printed, the paper itself; the PDF is drawn from the same sheet. */
export const PaperSheet = ({ sheet }: { readonly sheet: Sheet }) => (
  <div class={`paper-of-${sheet.size.toLowerCase()}${sheet.isLarge ? ' paper-large' : ''}`} lang="ja">
    <Paper>
      {sheet.marks.map(mark => (
        <p class="paper-mark">{mark}</p>
      ))}
      <Lines class="paper-end" lines={sheet.head} />
      {sheet.to ? <p class="paper-to">{sheet.to}</p> : null}
      <Lines class="paper-end" lines={sheet.from} />
      <h2 class="paper-title">{sheet.title}</h2>
      {sheet.blocks.map(block => (
        <Block block={block} />
      ))}
    </Paper>
  </div>
);
