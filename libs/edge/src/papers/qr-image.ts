import { toSVG } from 'bwip-js/node';

/** A drawing as the address of an image, which the pages' rules allow without anything from elsewhere. */
export const svgImage = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

export const qrImage = (text: string): string => svgImage(toSVG({ bcid: 'qrcode', text, scale: 4 }));
