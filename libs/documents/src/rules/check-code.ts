/** 確認コード: digits and capitals without those that are taken for one another (I, L, O, U). */
export const checkSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 「ABCD-EFGH」 as printed. */
export const showCheckCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As typed: full-width, small, with or without the stroke, and with the letters that look like digits. */
export function readCheckCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―ー−-]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}
