import { createHash } from 'node:crypto';
import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { errorWords, formatYen, type MessageKey, translate } from '@kashikan/i18n';
import { EditTown, type FileProblem, type RefusedFile, type TownDocument } from '@kashikan/journeys';
import { DomainError } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { RefusedForm } from './refused';
import type { StaffPage } from './staff-page';

/** The hidden field that says which state of its section a form shows. */
export const SEEN = 'seen';

export interface SectionEdit {
  /** In a few words, for the history of the town's file. */
  readonly note: string;
  /** The part of the file that the form shows; undefined when it is gone. */
  readonly sectionOf: (document: TownDocument) => unknown;
  /** Changes the document in place. */
  readonly edit: (document: TownDocument) => void;
  /** The field of a problem by its path in the file; undefined for a problem that stands elsewhere. */
  readonly fieldOf: (path: string, document: TownDocument) => string | undefined;
  /** Boxes that a browser does not send when they are empty. */
  readonly boxes?: readonly string[];
  readonly isTrial?: boolean;
}

/** What a form must carry to be saved: whether the section still is what the person saw. */
export const seenOf = (section: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(section) ?? '')
    .digest('hex')
    .slice(0, 20);

/** What was typed, standing where the file has a shape: nothing is believed of it before the file's own checks have read it. */
export const unchecked = <Shape>(typed: object): Shape => typed as Shape;

/** How often somebody else may save another section between our reading and our writing before we give up. */
const MOST_TRIES = 3;

/**
 * Saves a form that shows one section of the town's file. Somebody who changes another section at the same time is no hindrance;
 * somebody who has changed this one is: then nothing is saved, what was typed stays, and a second press saves it all the same.
 */
@Injectable()
export class EditSection {
  constructor(private readonly editTown: EditTown) {}

  read(page: StaffPage): Promise<{ document: TownDocument; version: number }> {
    return this.editTown.read(page.staff.municipalityId);
  }

  /** Undefined when it is saved (or, for a trial, could be); else the form with what is wrong. */
  async save(page: StaffPage, fields: Fields, wanted: SectionEdit): Promise<RefusedForm | undefined> {
    const { municipalityId, actor } = page.staff;
    const { note, edit, sectionOf, isTrial = false } = wanted;
    for (let tries = 1; ; tries += 1) {
      const { document, version } = await this.editTown.read(municipalityId);
      if (seenOf(sectionOf(document)) !== textOf(fields, SEEN)) return changedMeanwhile(fields, wanted);
      try {
        const outcome = await this.editTown.run(actor, { municipalityId, version, note, edit, isTrial });
        if (outcome.ok) return undefined;
        edit(document);
        return refusedEdit(outcome, document, fields, wanted);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'town.changed-meanwhile') throw error;
        if (tries >= MOST_TRIES) return whenRefused(error, page, fields, wanted);
      }
    }
  }
}

/** What was typed, with the boxes that were emptied: a form that comes back must not tick them again. */
const typed = (fields: Fields, { boxes = [] }: Pick<SectionEdit, 'boxes'>) => ({
  ...Object.fromEntries(boxes.map(box => [box, ''])),
  ...typedOf(fields),
});

/** The form as it was typed, with nothing wrong. */
export const typedAgain = (fields: Fields, boxes: readonly string[]): RefusedForm => ({
  form: { values: typed(fields, { boxes }), errors: {} },
  status: 200,
});

const changedMeanwhile = (fields: Fields, wanted: SectionEdit): RefusedForm => ({
  form: {
    values: typed(fields, wanted),
    errors: { '': translate('ja', 'admin.settings.changed-meanwhile') },
  },
  status: 409,
});

function whenRefused(error: DomainError, page: StaffPage, fields: Fields, wanted: SectionEdit): RefusedForm {
  const context = { locale: 'ja' as const, zone: page.zone, requestId: page.staff.actor.requestId ?? '' };
  return {
    form: { values: typed(fields, wanted), errors: { '': errorWords(error.code, error.facts, context) } },
    status: 409,
  };
}

/** Each problem beside its field; the first of several for one field is the one to mend first. */
function refusedEdit(
  { problems }: RefusedFile,
  document: TownDocument,
  fields: Fields,
  wanted: SectionEdit,
): RefusedForm {
  const errors: Record<string, string> = {};
  for (const problem of problems) {
    const field = wanted.fieldOf(problem.path, document) ?? '';
    const words = field === '' ? `${problem.text}（${problem.path}）` : problemWords(problem);
    errors[field] = field === '' && errors[''] ? `${errors['']} ${words}` : (errors[field] ?? words);
  }
  return { form: { values: typed(fields, wanted), errors }, status: 422 };
}

/** The file's own words speak of the signs of a file; a page needs fewer of them. */
const pageWords: Readonly<Partial<Record<FileProblem['key'], MessageKey>>> = {
  'import.missing': 'admin.settings.problem.missing',
  'import.rule-text': 'admin.settings.problem.text',
  'import.rule-codes': 'admin.settings.problem.choose',
  'import.rule-codes-or-all': 'admin.settings.problem.choose',
  'import.rule-one-of': 'admin.settings.problem.choose-one',
  'import.repeated-code': 'admin.settings.problem.repeated-code',
  'import.parts-in-use': 'admin.settings.problem.parts-in-use',
};

export function problemWords({ key, text, blanks }: FileProblem): string {
  if (key === 'import.refund-example-differs')
    return translate('ja', 'admin.terms.example.differs', { yen: formatYen('ja', Number(blanks.actual)) });
  const own = pageWords[key];
  return own ? (translate as (l: 'ja', k: MessageKey) => string)('ja', own) : text;
}

/** `facilities[0].rooms[2].layouts[1].capacity` below `facilities[0].rooms[2]` is the field `layouts-1-capacity`. */
export function fieldBelow(path: string, section: string): string | undefined {
  if (path === section) return '';
  if (!path.startsWith(`${section}.`) && !path.startsWith(`${section}[`)) return undefined;
  return path
    .slice(section.length)
    .replace(/\[(\d+)\]/g, '-$1')
    .replace(/\./g, '-')
    .replace(/^-/, '');
}
