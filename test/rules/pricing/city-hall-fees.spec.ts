import { quoteFee } from '@kashikan/pricing/rules';
import { cityTable } from './fee-tables';
import { linesOf, quoted, yenOf } from './quoted';

const mainHall = { roomCode: 'main-hall', dayType: 'holiday', use: { bands: ['all'] } };
const evening = { roomCode: 'main-hall', dayType: 'weekday', use: { bands: ['night'] } };

describe('The fees of the city hall come out to the yen', () => {
  it('charges the table price for a free event on a holiday (vector 1)', () => {
    expect(yenOf(cityTable, mainHall)).toBe(57_000);
  });

  it('adds 60% for a ticket of 800 yen and 60% for air-conditioning, both of the base (vector 2)', () => {
    const quote = quoted(cityTable, { ...mainHall, highestTicketYen: 800, usesAirConditioning: true });
    expect(linesOf(quote)).toEqual([
      ['全日', 57_000],
      ['ticket-middle', 34_200],
      ['air-conditioning', 34_200],
    ]);
    expect(quote.totalYen).toBe(125_400);
    expect(quote.taxIncludedYen).toBe(11_400);
    expect(quote.lines[1]?.detail).toBe('57,000円 × 60%');
  });

  it('charges 40% for a rehearsal on the stage alone (vector 3)', () => {
    expect(yenOf(cityTable, { ...evening, isRehearsal: true })).toBe(8_480);
  });

  it('takes half off two bands (vector 5)', () => {
    const use = { bands: ['am', 'pm'] };
    const facts = { roomCode: 'meeting-1', dayType: 'weekday', use, reductionCode: 'half' };
    expect(yenOf(cityTable, facts)).toBe(1_200);
  });

  it('multiplies for outsiders before the reduction and cuts below 10 yen in a line of its own (vector 6)', () => {
    const quote = quoted(cityTable, {
      roomCode: 'meeting-2',
      dayType: 'weekday',
      use: { bands: ['am'] },
      isOutsider: true,
      reductionCode: 'half',
    });
    expect(linesOf(quote)).toEqual([
      ['午前', 900],
      ['outsider', 450],
      ['5割減額', -675],
      ['10円未満切捨て', -5],
    ]);
    expect(quote.totalYen).toBe(670);
  });

  it('gives the whole-day price to three bands chosen singly, and says what it saves (vector 11)', () => {
    const use = { bands: ['am', 'pm', 'night'] };
    const quote = quoted(cityTable, { roomCode: 'main-hall', dayType: 'weekday', use });
    expect(quote.totalYen).toBe(45_100);
    expect(quote.betterCombination).toEqual({
      codes: ['all'],
      name: '全日',
      yen: 45_100,
      singlyYen: 47_700,
      savedYen: 2_600,
    });
  });

  it.each([
    [0, 10_600],
    [100, 10_600],
    [101, 13_780],
    [500, 13_780],
    [501, 16_960],
    [1_000, 16_960],
    [1_001, 21_200],
  ])('reads the highest ticket price of %i yen as the ordinance bounds it', (highestTicketYen, total) => {
    const facts = { roomCode: 'main-hall', dayType: 'weekday', use: { bands: ['am'] }, highestTicketYen };
    expect(yenOf(cityTable, facts)).toBe(total);
  });

  it('doubles the base for a free but commercial event only', () => {
    expect(yenOf(cityTable, { ...evening, isCommercial: true })).toBe(42_400);
    expect(yenOf(cityTable, { ...evening, isCommercial: true, highestTicketYen: 800 })).toBe(33_920);
  });

  it('takes the rehearsal factor from the surcharged fee and the air-conditioning from the base', () => {
    const facts = { ...evening, highestTicketYen: 2_000, isRehearsal: true, usesAirConditioning: true };
    expect(yenOf(cityTable, { ...facts, isOutsider: true })).toBe(44_520);
  });

  it('leaves nothing to pay when exempt, and shows what was taken off', () => {
    const quote = quoted(cityTable, { ...mainHall, reductionCode: 'exempt' });
    expect(linesOf(quote)).toEqual([
      ['全日', 57_000],
      ['免除', -57_000],
    ]);
  });

  it('names the case for which the table has no price', () => {
    const facts = { roomCode: 'roof', dayType: 'weekday', use: { bands: ['am'] } };
    expect(quoteFee(cityTable, facts)).toEqual({
      ok: false,
      reason: 'no-price',
      case: { roomCode: 'roof', dayType: 'weekday', bands: ['am'] },
    });
  });

  it('names a reduction that the ordinance does not know', () => {
    expect(quoteFee(cityTable, { ...mainHall, reductionCode: 'friend' })).toMatchObject({
      ok: false,
      reason: 'unknown-reduction',
      case: { code: 'friend' },
    });
  });
});
