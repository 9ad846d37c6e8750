import { raw } from 'bwip-js/node';

/** A QR code as rows of dark and light modules. */
export function qrMatrix(text: string): boolean[][] {
  const [symbol] = raw({ bcid: 'qrcode', text });
  if (!symbol || !('pixs' in symbol)) throw new Error('a QR code is a matrix');
  const { pixs, pixx, pixy } = symbol;
  return Array.from({ length: pixy }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).map(dark => dark === 1),
  );
}
