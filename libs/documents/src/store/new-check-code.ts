import { randomBytes } from 'node:crypto';
import { checkSigns } from '../rules';

const LENGTH = 8;

/** 確認コード: forty bits, so that nobody finds a paper by trying numbers. */
export const newCheckCode = (): string =>
  Array.from(randomBytes(LENGTH), byte => checkSigns[byte % checkSigns.length]).join('');
