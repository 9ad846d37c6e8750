/** A number as it was typed, full-width or with commas; what is none goes on as it is, so that the check of the file can name it. */
export function wholeNumber(typed: string): number | string {
  const folded = typed.normalize('NFKC').replace(/,/g, '').trim();
  return /^\d+$/.test(folded) ? Number(folded) : folded;
}
