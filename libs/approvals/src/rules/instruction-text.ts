import { addDays, addMonths, type LocalDate } from '@kashikan/kernel';

/** What the paper decides: the use of the room (許可・不許可・取消), or the fee (使用料). */
export type DispositionKind = 'use' | 'fee';

export interface InstructionFacts {
  readonly kind: DispositionKind;
  /** 許可権者 as printed on papers. */
  readonly decidingAuthority: string;
  readonly municipality: {
    readonly name: string;
    readonly kind: 'city' | 'town' | 'village' | 'ward' | 'prefecture';
  };
  /** The day on which the paper reaches the applicant; the periods run from the next day. */
  readonly deliveredOn: LocalDate;
}

/** 教示: the sentence `documents.instruction.<text>` with its blanks, and the last days that it names. */
export interface Instruction {
  readonly text: 'use.head' | 'use.manager' | 'fee';
  readonly blanks: {
    /** 審査請求の相手: always the head of the town (地方自治法 244条の4, 229条). */
    readonly head: string;
    /** 被告. */
    readonly defendant: string;
    readonly representative: string;
  };
  readonly reviewUntil: LocalDate;
  readonly reviewAtMostUntil: LocalDate;
  readonly suitUntil: LocalDate;
}

const headWords = { city: '長', town: '長', village: '長', ward: '長', prefecture: '知事' } as const;

/** あおば市 → あおば市長, ひかり県 → ひかり県知事. */
export const headOf = ({ name, kind }: InstructionFacts['municipality']): string =>
  `${name}${headWords[kind]}`;

const isManager = (authority: string): boolean => authority.includes('指定管理者');

/**
 * The last day of a period of months that runs from the day after `delivered` (民法 140条, 143条2項): the day before the same day
 * of the month, or the month's last day when there is no such day.
 */
function lastDayOfMonths(delivered: LocalDate, months: number): LocalDate {
  const first = addDays(delivered, 1);
  const same = addMonths(first, months);
  return same.slice(8) === first.slice(8) ? addDays(same, -1) : same;
}

/**
 * Chooses the 教示 (行政不服審査法 82条, 行政事件訴訟法 46条). The appeal goes to the head of the town even when a 指定管理者 or the
 * 教育委員会 decided; the suit is against the town, but against the 指定管理者 itself when that one decided (行政事件訴訟法 11条2項).
 * Against a fee, the appeal must come first (地方自治法 229条5項).
 */
export function instructionFor({
  kind,
  decidingAuthority,
  municipality,
  deliveredOn,
}: InstructionFacts): Instruction {
  const head = headOf(municipality);
  const byManager = kind === 'use' && isManager(decidingAuthority);
  return {
    text: kind === 'fee' ? 'fee' : byManager ? 'use.manager' : 'use.head',
    blanks: {
      head,
      defendant: byManager ? decidingAuthority : municipality.name,
      representative: head,
    },
    reviewUntil: lastDayOfMonths(deliveredOn, 3),
    reviewAtMostUntil: lastDayOfMonths(deliveredOn, 12),
    suitUntil: lastDayOfMonths(deliveredOn, 6),
  };
}
