import { Settings } from '@kashikan/config';
import { Injectable } from '@nestjs/common';
import { type Sheet, sheetOf } from '../rules';
import type { Document } from './documents.view';

/** The path of the public page on which a paper is checked. */
export const CHECK_PATH = '/verify';

/** Papers laid out, with the address under which anybody may check them. */
@Injectable()
export class DocumentSheets {
  constructor(private readonly settings: Settings) {}

  of(document: Document): Sheet {
    const address = `${this.settings.RESIDENT_URL}${CHECK_PATH}`;
    const { code, documentId } = document;
    return sheetOf(document, document, { code, address, url: `${address}?id=${documentId}&code=${code}` });
  }
}
