import { type ApplicationFacts, checkApplication } from '@kashikan/approvals/rules';
import { localTime } from '@kashikan/kernel';

const aCleanApplication: ApplicationFacts = {
  people: 80,
  capacity: 100,
  from: localTime('18:00'),
  to: localTime('21:30'),
  opening: { from: localTime('09:00'), to: localTime('22:00') },
  partsNeeded: 2,
  partsHeld: 2,
  purposeName: '音楽',
  isCommercial: false,
  hasSales: false,
  highestTicketYen: 0,
  reductionName: null,
  past: { completedUses: 3, lateKeys: 0 },
};

const toLookAt = (changes: Partial<ApplicationFacts>): string[] =>
  checkApplication({ ...aCleanApplication, ...changes })
    .filter(check => !check.ok)
    .map(check => check.code);

describe('The checks of an application', () => {
  it('list all six even when nothing needs a look', () => {
    const checks = checkApplication(aCleanApplication);
    expect(checks.map(check => [check.code, check.ok])).toEqual([
      ['capacity', true],
      ['opening-hours', true],
      ['double-booking', true],
      ['commercial', true],
      ['reduction', true],
      ['past-use', true],
    ]);
  });

  it.each<[string, Partial<ApplicationFacts>, string]>([
    ['more people than seats', { people: 101 }, 'capacity'],
    ['an end after closing', { to: localTime('22:30') }, 'opening-hours'],
    ['a closed day', { opening: null }, 'opening-hours'],
    ['half of a divided hall not held', { partsHeld: 1 }, 'double-booking'],
    ['goods on sale', { hasSales: true }, 'commercial'],
    ['tickets', { highestTicketYen: 500 }, 'commercial'],
    ['a commercial purpose', { isCommercial: true }, 'commercial'],
    ['a claimed reduction', { reductionName: '社会教育団体' }, 'reduction'],
    ['a key that came back late', { past: { completedUses: 3, lateKeys: 1 } }, 'past-use'],
  ])('ask for a look at %s', (_what, changes, code) => {
    expect(toLookAt(changes)).toEqual([code]);
  });

  it('accept exactly as many people as there are seats', () => {
    expect(toLookAt({ people: 100 })).toEqual([]);
  });

  it('carry their evidence', () => {
    const [capacity] = checkApplication({ ...aCleanApplication, people: 120 });
    expect(capacity?.evidence).toEqual({ people: 120, capacity: 100 });
  });
});
