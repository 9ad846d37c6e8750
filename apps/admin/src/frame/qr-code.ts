import { toSVG } from 'bwip-js/node';

/** A QR code as the address of an image, which the pages' rules allow without anything from elsewhere. */
export const qrImage = (text: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(toSVG({ bcid: 'qrcode', text, scale: 4 })).toString('base64')}`;
