/** What the browser answered, from the hidden field of a form; undefined when it is not even the beginning of one. */
export function readPasskeyAnswer<Answer extends { readonly id: string; readonly response: object }>(
  text: string,
): Answer | undefined {
  try {
    const answer = JSON.parse(text) as Partial<Answer> | null;
    const isAnswer = typeof answer?.id === 'string' && typeof answer.response === 'object';
    return isAnswer ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}
