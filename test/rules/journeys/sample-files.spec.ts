import { readFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import Ajv from 'ajv';
import { facilityCalendarSchema } from '@kashikan/calendar/rules';
import { type FeeFacts, quoteFee } from '@kashikan/pricing/rules';
import { isLocalDate } from '@kashikan/kernel';
import { parseMunicipalityFile, problemLine } from '../../../libs/journeys/src/municipality-file';
import { toCalendar } from '../../../libs/journeys/src/municipality-file/to-calendar';
import { toFeeTable } from '../../../libs/journeys/src/municipality-file/to-fee-table';

function parsed(name: string) {
  const file = readFileSync(path.join(__dirname, '../../../apps/standalone/sample', name), 'utf8');
  const result = parseMunicipalityFile(name, file);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.file;
}

function yenOf(name: string, facts: Omit<FeeFacts, 'dayType'> & { dayType?: string }): number {
  const facility = parsed(name).facilities.find(house =>
    house.rooms.some(room => (room.feeRoom ?? room.code) === facts.roomCode),
  );
  const [table] = facility?.feeTables ?? [];
  if (!facility || !table) throw new Error(facts.roomCode);
  const quote = quoteFee(toFeeTable(table, facility), { dayType: 'weekday', ...facts });
  if (!quote.ok) throw new Error(JSON.stringify(quote));
  return quote.totalYen;
}

const isCalendar = new Ajv({ discriminator: true, strict: false, formats: { date: isLocalDate } }).compile(
  facilityCalendarSchema,
);

describe('The sample files', () => {
  it.each(['aoba.yaml', 'midori.yaml', 'hikari.yaml'])('%s pleases the importer and the calendar', name => {
    for (const facility of parsed(name).facilities) {
      expect(isCalendar(toCalendar(facility.calendar))).toBe(true);
    }
  });

  it('carry the fees of the ordinances to the yen', () => {
    const all = { bands: ['am', 'pm', 'night'] };
    const concert = { highestTicketYen: 800, usesAirConditioning: true };
    expect(yenOf('aoba.yaml', { roomCode: 'main-hall', use: all })).toBe(45_100);
    expect(yenOf('aoba.yaml', { roomCode: 'main-hall', dayType: 'holiday', use: all, ...concert })).toBe(
      125_400,
    );
    const small = { roomCode: 'meeting-2', use: { bands: ['am'] }, isOutsider: true, reductionCode: 'half' };
    expect(yenOf('aoba.yaml', small)).toBe(670);
    expect(yenOf('hikari.yaml', { roomCode: 'hall', use: all, highestTicketYen: 2_000 })).toBe(60_800);
    const tatami = { roomCode: 'tatami-half', dayType: 'every-day', use: { bands: ['am'] } };
    expect(yenOf('midori.yaml', tatami)).toBe(200);
  });

  it('lend a hall that can be divided, and its whole is its parts', () => {
    const gym = parsed('aoba.yaml').facilities.find(facility => facility.code === 'gym');
    const parts = gym?.rooms.slice(0, 3).map(room => [room.code, room.parts]);
    expect(parts).toEqual([
      ['arena-whole', ['arena-a', 'arena-b']],
      ['arena-a', ['arena-a']],
      ['arena-b', ['arena-b']],
    ]);
  });
});
