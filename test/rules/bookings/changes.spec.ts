import {
  type ChangeEvent,
  type ChangeFacts,
  type ChangeState,
  changeNeedsApproval,
  changeStates,
  type Contents,
  graceUntil,
  mayChange,
  nextChangeState,
  whatChanges,
} from '@kashikan/bookings/rules';
import type { Actor } from '@kashikan/kernel';
import { localDate } from '@kashikan/kernel';

const states = Object.keys(changeStates) as ChangeState[];
const events: ChangeEvent[] = ['approve', 'approve-made', 'refuse', 'pay', 'lapse', 'withdraw'];
const actors: Actor['kind'][] = ['resident', 'staff', 'system'];

/** Written by hand from the README. */
const allowed: readonly (readonly [ChangeState, ChangeEvent, ChangeState, string])[] = [
  ['awaiting-approval', 'approve', 'awaiting-payment', 'staff'],
  ['awaiting-approval', 'approve-made', 'made', 'staff'],
  ['awaiting-approval', 'refuse', 'refused', 'staff'],
  ['awaiting-approval', 'lapse', 'lapsed', 'system'],
  ['awaiting-approval', 'withdraw', 'withdrawn', 'resident staff system'],
  ['awaiting-payment', 'pay', 'made', 'resident staff system'],
  ['awaiting-payment', 'lapse', 'lapsed', 'resident staff system'],
  ['awaiting-payment', 'withdraw', 'withdrawn', 'resident staff system'],
];

describe('The life of a change', () => {
  it.each(
    states.flatMap(state => events.flatMap(event => actors.map(actor => [state, event, actor] as const))),
  )('%s: %s by %s is as the table of states says', (state, event, actor) => {
    const line = allowed.find(([from, what, , by]) => from === state && what === event && by.includes(actor));
    expect(nextChangeState(state, event, actor)).toBe(line?.[2]);
  });
});

const facts: ChangeFacts = {
  state: 'confirmed',
  startsAt: new Date('2026-12-08T00:00:00Z'),
  graceUntil: null,
  terms: { lastDate: localDate('2026-12-05'), mostTimes: 2 },
  timesChanged: 0,
  hasOpenChange: false,
  isOverride: false,
  now: new Date('2026-12-05T03:00:00Z'),
  today: localDate('2026-12-05'),
};
const tomorrow = { now: new Date('2026-12-06T03:00:00Z'), today: localDate('2026-12-06') };
const answer = (more: Partial<ChangeFacts>) => {
  const found = mayChange({ ...facts, ...more });
  return found.allowed
    ? `yes${found.isWithinGrace ? ' grace' : ''}${found.breaksTerms ? ' override' : ''}`
    : found.why;
};

describe('変更できるか', () => {
  it.each<[string, Partial<ChangeFacts>, string]>([
    ['on the last day', {}, 'yes'],
    ['on the day after', tomorrow, 'last-day'],
    ['the third time of two', { timesChanged: 2 }, 'times'],
    ['the second time of two', { timesChanged: 1 }, 'yes'],
    ['while another change is open', { hasOpenChange: true }, 'open-change'],
    ['once the use has begun', { now: facts.startsAt }, 'begun'],
    ['when it is cancelled', { state: 'cancelled' }, 'state'],
    ['with the key out', { state: 'in-use' }, 'state'],
    ['before it is paid', { state: 'payment-due' }, 'yes'],
    ['while it is judged', { state: 'applied' }, 'yes'],
    ['as a slip, after the last day', { ...tomorrow, graceUntil: tomorrow.now }, 'yes grace'],
    [
      'as a slip, a moment too late',
      { ...tomorrow, graceUntil: new Date(tomorrow.now.getTime() - 1) },
      'last-day',
    ],
    ['by staff with a reason, too late', { ...tomorrow, isOverride: true }, 'yes override'],
    ['by staff with a reason, in time', { isOverride: true }, 'yes'],
    ['by staff, although begun', { now: facts.startsAt, isOverride: true }, 'begun'],
    ['of a booking without terms', { ...tomorrow, terms: null }, 'yes'],
  ])('%s: %p → %s', (_, more, wanted) => {
    expect(answer(more)).toBe(wanted);
  });

  it('gives as many minutes of grace as the terms say, and never beyond the start of the use', () => {
    const { startsAt } = facts;
    const minutesEarlier = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);
    expect(graceUntil({ graceMinutes: 30 }, facts, minutesEarlier(60))).toEqual(minutesEarlier(30));
    expect(graceUntil({ graceMinutes: 30 }, facts, minutesEarlier(20))).toEqual(startsAt);
    expect(graceUntil({ graceMinutes: 0 }, facts, minutesEarlier(20))).toBeNull();
  });
});

const contents: Contents = {
  roomId: 'hall',
  useDate: '2026-12-08',
  startsAt: '2026-12-08T00:00:00.000Z',
  endsAt: '2026-12-08T03:00:00.000Z',
  purposeCode: 'music',
  eventName: null,
  eventNamePublic: false,
  groupName: null,
  people: 40,
  useFacts: { equipment: [{ code: 'piano', quantity: 1 }] },
};

describe('何が変わるか', () => {
  it.each<[Partial<Contents>, string[]]>([
    [{}, []],
    [
      { useFacts: { equipment: [{ code: 'piano', quantity: 1 }], isCommercial: false, reductionCode: null } },
      [],
    ],
    [{ roomId: 'other' }, ['room']],
    [
      { useDate: '2026-12-09', startsAt: '2026-12-09T00:00:00.000Z', endsAt: '2026-12-09T03:00:00.000Z' },
      ['date'],
    ],
    [{ endsAt: '2026-12-08T06:00:00.000Z' }, ['time']],
    [{ people: 41, useFacts: {} }, ['people', 'equipment']],
    [{ groupName: '合唱団' }, ['group']],
    [{ useFacts: { ...contents.useFacts, highestTicketYen: 500 } }, ['tickets']],
  ])('%p: %p', (more, wanted) => {
    expect(whatChanges(contents, { ...contents, ...more })).toEqual(wanted);
  });

  it.each<[string, Partial<Contents>, boolean]>([
    ['another day', { useDate: '2026-12-09' }, true],
    ['more people', { people: 41 }, true],
    ['fewer people', { people: 39 }, false],
    ['another name of the group', { groupName: '合唱団' }, false],
    ['no piano', { useFacts: {} }, false],
    ['another purpose', { purposeCode: 'sale' }, true],
    ['a reduction', { useFacts: { ...contents.useFacts, reductionCode: 'half' } }, true],
  ])('再審査: %s in a room with approval', (_, more, wanted) => {
    expect(changeNeedsApproval(contents, { ...contents, ...more }, () => true)).toBe(wanted);
    expect(changeNeedsApproval(contents, { ...contents, ...more }, () => false)).toBe(false);
  });
});
