import { formatDate, translate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { type Instruction, instructionFor, type InstructionFacts } from './instruction-text';

export interface DecidingFacility {
  readonly decidingAuthority: string;
  readonly chargingMode: 'usage-fee' | 'operator-fee';
  readonly municipality: InstructionFacts['municipality'];
}

/** Official papers are Japanese whatever the language of the page. */
const paragraphs = ({ text, blanks }: Instruction): string[] => [
  translate('ja', `documents.instruction.${text}.review`, blanks),
  translate('ja', `documents.instruction.${text}.suit`, blanks),
];

/** Only the periods depend on it, and a paper that gives no dates names the periods alone. */
const anyDay = '2000-01-01' as LocalDate;

/**
 * The 教示 of a paper, paragraph by paragraph. A permit of a hall that charges a 使用料 decides the fee as well, so it carries both
 * texts, and a paper about the fee alone only that one; a 利用料金 is no disposition (地方自治法 244条の2第8項). With the day of delivery the last days are named.
 */
export function instructionText(
  paper: 'permit' | 'refusal' | 'fee',
  { decidingAuthority, chargingMode, municipality }: DecidingFacility,
  deliveredOn?: LocalDate,
): string[] {
  const facts = { decidingAuthority, municipality, deliveredOn: deliveredOn ?? anyDay };
  const use = instructionFor({ kind: 'use', ...facts });
  const decidesFee = paper !== 'refusal' && chargingMode === 'usage-fee';
  return [
    ...(paper === 'fee' ? [] : paragraphs(use)),
    ...(decidesFee ? paragraphs(instructionFor({ kind: 'fee', ...facts })) : []),
    ...(deliveredOn === undefined ? [] : [lastDays(use, deliveredOn)]),
  ];
}

/** The last days of the periods when a paper reached its reader on a day. */
export const instructionDates = (facility: DecidingFacility, deliveredOn: LocalDate): string =>
  lastDays(instructionFor({ kind: 'use', ...facility, deliveredOn }), deliveredOn);

const lastDays = ({ reviewUntil, suitUntil }: Instruction, deliveredOn: LocalDate): string =>
  translate('ja', 'documents.instruction.dates', {
    delivered: formatDate('ja', deliveredOn, 'era'),
    review: formatDate('ja', reviewUntil, 'era'),
    suit: formatDate('ja', suitUntil, 'era'),
  });
