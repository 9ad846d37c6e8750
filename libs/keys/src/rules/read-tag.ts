/**
 * 鍵札の番号 as scanned or typed, in any width, with or without spaces and hyphens. Undefined when it cannot be a tag.
 */
export function readTag(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s‐-―−ー-]/g, '');
  return /^\d{4,10}$/.test(digits) ? digits : undefined;
}
