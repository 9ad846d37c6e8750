import { svgImage } from '@kashikan/edge';
import { toSVG } from 'bwip-js/node';

/** Code 128, which every reader at a counter knows (ISO/IEC 15417). */
export const barcodeImage = (digits: string): string =>
  svgImage(
    toSVG({ bcid: 'code128', text: digits, scale: 3, height: 14, paddingwidth: 10, paddingheight: 2 }),
  );
