import { localTime } from '@kashikan/kernel';
import { type FeeStep, quoteFee } from '@kashikan/pricing/rules';
import { aTable, cutTo, multiply, reduce, row, surcharge } from './fee-tables';
import { linesOf, quoted, yenOf } from './quoted';

const rows = row('hall', 'weekday', [1_000, 1_400, 1_600]);
const morning = { roomCode: 'hall', dayType: 'weekday', use: { bands: ['am'] } };

describe('Other ordinances are the same engine with other data', () => {
  it('adds the rates of all conditions to the base: 10割 for tickets, 10割 for commerce, 30割 for both, 1割 at night', () => {
    const table = aTable({
      bandPrices: rows,
      steps: [
        surcharge('tickets', '100', { ticketOverYen: 0, isCommercial: false }),
        surcharge('commerce', '100', { ticketUpToYen: 0, isCommercial: true }),
        surcharge('both', '300', { ticketOverYen: 0, isCommercial: true }),
        surcharge('out of hours', '10', { bands: ['night'] }),
      ],
    });
    expect(yenOf(table, { ...morning, highestTicketYen: 500 })).toBe(2_000);
    expect(yenOf(table, { ...morning, isCommercial: true })).toBe(2_000);
    expect(yenOf(table, { ...morning, isCommercial: true, highestTicketYen: 500 })).toBe(4_000);
    const night = { ...morning, use: { bands: ['night'] } };
    expect(yenOf(table, { ...night, isCommercial: true })).toBe(3_360);
  });

  it('takes air-conditioning before or after the outsider factor, as the ordinance orders its steps', () => {
    const cooling = surcharge('cooling', '60', { usesAirConditioning: true });
    const outsider = multiply('outsider', '150', { isOutsider: true });
    const facts = { ...morning, usesAirConditioning: true, isOutsider: true };
    expect(yenOf(aTable({ bandPrices: rows, steps: [cooling, outsider] }), facts)).toBe(2_400);
    expect(yenOf(aTable({ bandPrices: rows, steps: [outsider, cooling] }), facts)).toBe(2_100);
  });

  it('rounds after a step where the ordinance says so, each cut in a line of its own', () => {
    const steps: FeeStep[] = [
      { ...multiply('factor', '33.3'), rounding: cutTo(100) },
      { ...reduce, rounding: { mode: 'half-up', unitYen: 50, label: '50円単位' } },
    ];
    const quote = quoted(aTable({ bandPrices: rows, steps }), { ...morning, reductionCode: 'half' });
    expect(linesOf(quote)).toEqual([
      ['午前', 1_000],
      ['factor', -667],
      ['100円未満切捨て', -33],
      ['5割減額', -150],
    ]);
  });

  it('cuts to 100 yen, but to 10 yen under 1,000 yen', () => {
    const finalRounding = { ...cutTo(100), below: { yen: 1_000, unitYen: 10 } };
    const table = aTable({ bandPrices: row('hall', 'weekday', [1_979, 979]), finalRounding });
    expect(yenOf(table, morning)).toBe(1_900);
    expect(yenOf(table, { ...morning, use: { bands: ['pm'] } })).toBe(970);
  });

  it('takes a third off exactly, without a decimal that never ends', () => {
    const reductions = [{ code: 'third', name: '3分の1減額', article: '第9条', percent: '1/3' }];
    const table = aTable({
      bandPrices: row('hall', 'weekday', [900]),
      steps: [reduce, multiply('x3', '300')],
      reductions,
    });
    expect(yenOf(table, { ...morning, reductionCode: 'third' })).toBe(1_800);
  });

  it('lets residents pay half the table and multiplies a purpose by thirty', () => {
    const steps = [
      multiply('resident', '50', { isOutsider: false }),
      multiply('sale', '3000', { purposes: ['sale'] }),
    ];
    const table = aTable({ bandPrices: rows, steps });
    expect(yenOf(table, morning)).toBe(500);
    expect(yenOf(table, { ...morning, isOutsider: true, purposeCode: 'sale' })).toBe(30_000);
  });

  it('charges air-conditioning per started hour, per band, or a sum of the room', () => {
    const head = { label: '冷暖房', citation: '備考', when: { usesAirConditioning: true } };
    const facts = { ...morning, use: { bands: ['am', 'pm'] }, usesAirConditioning: true };
    const priced = (step: FeeStep) => yenOf(aTable({ bandPrices: rows, steps: [step] }), facts) - 2_400;
    expect(priced({ ...head, id: 'a', op: 'per-hour', yen: 100 })).toBe(700);
    expect(priced({ ...head, id: 'b', op: 'per-band', yen: 300 })).toBe(600);
    expect(priced({ ...head, id: 'c', op: 'add-yen', yen: 300, yenByRoom: { hall: 850 } })).toBe(850);
  });

  it('prices the hours of a combination from its first band to its last', () => {
    const step: FeeStep = { id: 'heat', label: '暖房', citation: '備考', op: 'per-hour', yen: 100 };
    const table = aTable({
      bandPrices: row('hall', 'weekday', [1_000, 1_000, 1_000, undefined, undefined, 2_000]),
      steps: [step],
    });
    expect(yenOf(table, { ...morning, use: { bands: ['all'] } })).toBe(2_000 + 1_300);
  });

  it('prices the hour between two bands as its own cell when no combination includes it', () => {
    const gaps = [{ code: 'noon', name: '12時〜13時', after: 'am', before: 'pm' }];
    const noon = { roomCode: 'hall', bandCode: 'noon', dayType: 'weekday', yen: 350 };
    const table = aTable({ bandPrices: [...rows, noon], gaps });
    const quote = quoted(table, { ...morning, use: { bands: ['am', 'pm'] } });
    expect(linesOf(quote)).toEqual([
      ['午前', 1_000],
      ['午後', 1_400],
      ['12時〜13時', 350],
    ]);
    expect(yenOf(table, { ...morning, use: { bands: ['am', 'night'] } })).toBe(2_600);
    const whole = [...row('hall', 'weekday', [undefined, undefined, undefined, 2_500])];
    const withDay = aTable({ bandPrices: [...rows, noon, ...whole], gaps });
    expect(yenOf(withDay, { ...morning, use: { bands: ['am', 'pm'] } })).toBe(2_500);
  });

  it('lends by the hour with other prices in the evening, and rounds started units up', () => {
    const unit = { roomCode: 'court', dayType: 'weekday', unitMinutes: 30 };
    const hourPrices = [
      { ...unit, yen: 150, to: localTime('17:00') },
      { ...unit, yen: 200, from: localTime('17:00'), to: localTime('21:00') },
    ];
    const table = aTable({ hourPrices });
    const use = { from: localTime('16:00'), to: localTime('18:15') };
    expect(yenOf(table, { roomCode: 'court', dayType: 'weekday', use })).toBe(300 + 600);
    const late = { from: localTime('20:00'), to: localTime('22:00') };
    expect(quoteFee(table, { roomCode: 'court', dayType: 'weekday', use: late })).toMatchObject({
      ok: false,
    });
  });

  it('charges equipment per use, per band or per hour, times the quantity, and surcharges it only when told', () => {
    const equipment = [
      { code: 'piano', name: 'ピアノ', yen: 540, per: 'use' },
      { code: 'chair', name: '椅子', yen: 30, per: 'band' },
      { code: 'light', name: '照明', yen: 100, per: 'hour' },
    ] as const;
    const asked = [
      { code: 'piano', quantity: 1 },
      { code: 'chair', quantity: 10 },
      { code: 'light', quantity: 2 },
    ];
    const facts = { ...morning, use: { bands: ['am', 'pm'] }, equipment: asked, reductionCode: 'half' };
    const base = { bandPrices: rows, equipment };
    expect(yenOf(aTable({ ...base, steps: [reduce] }), facts)).toBe(1_200 + 540 + 600 + 1_400);
    const alsoEquipment: FeeStep = { ...reduce, id: 'reduce-equipment', op: 'reduce', on: 'equipment' };
    expect(yenOf(aTable({ ...base, steps: [reduce, alsoEquipment] }), facts)).toBe(1_200 + 1_270);
    expect(quoteFee(aTable(base), { ...facts, equipment: [{ code: 'drum', quantity: 1 }] })).toMatchObject({
      ok: false,
      reason: 'unknown-equipment',
    });
  });

  it('never grants a reduction to commerce where the ordinance forbids it', () => {
    const reductions = [
      { code: 'half', name: '5割減額', article: '第9条', percent: '50', when: { isCommercial: false } },
    ];
    const table = aTable({ bandPrices: rows, steps: [reduce], reductions });
    expect(yenOf(table, { ...morning, reductionCode: 'half' })).toBe(500);
    expect(quoteFee(table, { ...morning, reductionCode: 'half', isCommercial: true })).toMatchObject({
      ok: false,
      reason: 'reduction-not-allowed',
    });
  });

  it('takes the parts of a floor from the table and not as fractions', () => {
    const parts = [21_100, 15_800, 10_500, 5_300];
    const table = aTable({
      bandPrices: parts.flatMap((yen, index) => row(`floor-${4 - index}`, 'weekday', [yen])),
    });
    for (const [index, yen] of parts.entries())
      expect(yenOf(table, { ...morning, roomCode: `floor-${4 - index}` })).toBe(yen);
  });
});
