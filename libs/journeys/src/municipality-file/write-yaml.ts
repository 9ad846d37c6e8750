import { Document, isCollection, isMap, isScalar, isSeq, type Node, visit } from 'yaml';

/** What still reads well on one line. */
const LONGEST_LINE = 110;

/** Writes a kept file as people write it: short entries on one line, long ones indented, `header` as comment above. */
export function writeYaml(content: unknown, header: string): string {
  const document = new Document(numbersIn(content));
  visit(document, {
    Node: (_key, node) => {
      if (isCollection(node) && fitsOneLine(node)) node.flow = true;
    },
  });
  document.commentBefore = header.replace(/^/gm, ' ');
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** A collection of plain values, or of short lists of them, that is short enough. */
function fitsOneLine(node: Node): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  const values = isMap(node) ? node.items.map(pair => pair.value) : node.items;
  const isFlat = values.every(value => isScalar(value) || (isSeq(value) && value.items.every(isScalar)));
  const isList = isSeq(node) && values.every(isScalar);
  const isSmallMap = isMap(node) && values.every(value => isScalar(value) || isList || isSeq(value));
  return isFlat && (isList || isSmallMap) && JSON.stringify(node.toJSON()).length <= LONGEST_LINE;
}

/** Rates are kept as exact text; those that are ordinary numbers are written as such. */
function numbersIn(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(one => numbersIn(one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, numbersIn(one, name)]));
  const isRate = (key === 'rate' || key === 'percent') && String(Number(value)) === value;
  return isRate ? Number(value) : value;
}
