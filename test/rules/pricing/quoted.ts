import { type FeeFacts, type FeeTable, type Quote, quoteFee } from '@kashikan/pricing/rules';

/** The quote of a case that the table must price. */
export function quoted(table: FeeTable, facts: FeeFacts): Quote {
  const quote = quoteFee(table, facts);
  if (!quote.ok) throw new Error(`not priced: ${JSON.stringify(quote)}`);
  return quote;
}

export const yenOf = (table: FeeTable, facts: FeeFacts): number => quoted(table, facts).totalYen;

export const linesOf = (quote: Quote): [string, number][] =>
  quote.lines.map(line => [line.label, line.amountYen]);
