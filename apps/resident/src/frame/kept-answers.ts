import { type Fields, textOf, textsOf } from '@kashikan/edge';

/** What belongs to one time, one page or one press of a button. */
const notKept = /^(_|shown)|^(room|date|bands|from|to|promise|kept|query|return)$/;

/** The answers of a form as a query, to be taken along to another time; empty when nothing was answered. */
export function keptAnswers(fields: Fields): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(fields).filter(one => !notKept.test(one)))
    for (const text of textsOf(fields, name)) if (text !== '') query.append(name, text);
  return query.toString();
}

/** Taken along by an earlier page, as the query of the next one. */
export const keptIn = (fields: Fields): string => new URLSearchParams(textOf(fields, 'kept')).toString();
