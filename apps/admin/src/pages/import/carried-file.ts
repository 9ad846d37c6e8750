import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The largest municipal file, in bytes of text. */
export const LARGEST_FILE = 200 * 1024;

/** A file that was read but not imported yet travels in the form, so that nothing is kept on the server. */
export const packed = (text: string): string => deflateRawSync(text).toString('base64');

/** Undefined when it is not what `packed` gave, or would grow beyond the largest file. */
export function unpacked(carried: string): string | undefined {
  try {
    return inflateRawSync(Buffer.from(carried, 'base64'), { maxOutputLength: LARGEST_FILE }).toString('utf8');
  } catch {
    return undefined;
  }
}
