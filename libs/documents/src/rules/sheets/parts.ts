import { formatDate, formatNumber, formatTimeRange, translate, words } from '@kashikan/i18n';
import { type LocalDate, localDateOf, type Zone } from '@kashikan/kernel';
import type { PaperFeeLine, PaperHead } from '../bodies';
import { facts, heading, type SheetBlock, text } from '../sheet';

export const ja = words('ja');

export const zoneOf = ({ zone }: Pick<PaperHead, 'zone'>): Zone => zone ?? 'Asia/Tokyo';

/** 「令和8年（2026年）12月8日（火）」: the era for the office, the year for everybody. */
const withYear = (words: string, date: LocalDate): string =>
  words.replace('年', `年（${date.slice(0, 4)}年）`);
export const day = (date: LocalDate): string => withYear(formatDate('ja', date, 'era'), date);

/** When the room is used, on the clocks of its town. */
export function whenOf({
  startsAt,
  endsAt,
  ...body
}: Pick<PaperHead, 'startsAt' | 'endsAt' | 'zone'>): string {
  const zone = zoneOf(body);
  const time = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  return withYear(formatTimeRange('ja', time, zone, 'era'), localDateOf(time.startsAt, zone));
}

/** 「1,000円」, and 「−200円」 for what is taken off. */
export const yenWords = (amountYen: number): string =>
  ja(amountYen < 0 ? 'papers.minus-yen' : 'papers.yen', { amount: formatNumber(Math.abs(amountYen)) });

export const feeWord = ({ chargingMode }: Pick<PaperHead, 'chargingMode'>): string =>
  ja(`papers.fee.${chargingMode ?? 'usage-fee'}`);

export const addressed = ({
  groupName,
  applicantName: name,
}: Pick<PaperHead, 'groupName' | 'applicantName'>): string =>
  groupName ? ja('papers.to.group', { group: groupName, name }) : ja('papers.to', { name });

/** The use, as every paper names it. */
export const useOf = (body: PaperHead): SheetBlock =>
  facts(
    [ja('papers.use.number'), body.bookingNumber],
    [ja('papers.use.group'), body.groupName],
    [ja('papers.use.applicant'), body.applicantName],
    [ja('papers.use.place'), `${body.facilityName} ${body.roomName}`],
    [ja('papers.use.address'), body.facilityAddress],
    [ja('papers.use.when'), whenOf(body)],
    [ja('papers.use.purpose'), body.purposeName],
    [ja('papers.use.event'), body.eventName],
    [
      ja('papers.use.people'),
      body.people > 0 ? ja('papers.use.people.count', { count: formatNumber(body.people) }) : null,
    ],
    [ja('papers.use.layout'), body.layoutName],
  );

export function feesOf(
  body: PaperHead & { readonly feeLines: readonly PaperFeeLine[]; readonly totalYen: number },
  taxPercent?: number,
): SheetBlock[] {
  const fee = feeWord(body);
  return [
    heading(ja('papers.fee', { fee })),
    {
      kind: 'amounts',
      item: ja('papers.fee.item'),
      amount: ja('papers.fee.amount'),
      rows: body.feeLines.map(({ label, rule, amountYen }) => ({
        label,
        note: rule,
        amount: yenWords(amountYen),
      })),
      total: { label: ja('papers.fee.total'), value: yenWords(body.totalYen) },
      note: taxPercent && body.totalYen > 0 ? ja('papers.fee.tax', { percent: taxPercent }) : '',
    },
  ];
}

/** 教示 under its heading; nothing where there is none. */
export const instructionOf = ({ instruction }: { readonly instruction: readonly string[] }): SheetBlock[] =>
  instruction.length === 0
    ? []
    : [heading(translate('ja', 'documents.instruction.title')), ...instruction.map(text)];

export const groundsOf = (grounds: { readonly article: string; readonly facts: string }): SheetBlock[] => [
  heading(ja('papers.reason')),
  facts([ja('papers.reason.article'), grounds.article], [ja('papers.reason.facts'), grounds.facts]),
];
