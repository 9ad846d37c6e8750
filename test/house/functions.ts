import ts from 'typescript';
import { read } from './tree';

export interface Measured {
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
  readonly isConstructor: boolean;
}

/** Every function of a file with its length. A text that runs over lines (SQL) counts as one line; it is not steps to follow. */
export function functionsOf(file: string): Measured[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isHeading(node)) found.push(measure(node));
    ts.forEachChild(node, visit);
  };
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const linesOf = (node: ts.Node) => lineOf(node.getEnd()) - lineOf(node.getStart()) + 1;
  const measure = (node: ts.SignatureDeclaration): Measured => ({
    name: `${file}:${lineOf(node.getStart()) + 1}`,
    lines: linesOf(node) - sum(textsIn(node).map(text => linesOf(text) - 1)),
    parameters: node.parameters.length,
    isConstructor: ts.isConstructorDeclaration(node),
  });
  visit(source);
  return found;
}

/** `describe` groups tests under a heading; what it is given is no function that anybody follows step by step. */
const isHeading = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe(InBrowser)?\b/.test(node.parent.expression.getText());

function textsIn(node: ts.Node): ts.Node[] {
  if (ts.isTemplateLiteral(node)) return [node];
  const inside: ts.Node[] = [];
  ts.forEachChild(node, child => void inside.push(...textsIn(child)));
  return inside;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
