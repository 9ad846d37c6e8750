// npm run bench -- --only quotes
// How many fees one core works out in a second, over the tables of the sample town; each table and its look-ups made once, as when serving.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const WANTED_PER_SECOND = 10_000;

/** Rooms × kinds of day × bands × circumstances: what people ask for, each answered in turn until the time is over. */
export function benchQuotes(root, seconds) {
  require('reflect-metadata');
  const { parseMunicipalityFile } = require(path.join(root, 'dist/libs/journeys/src/municipality-file'));
  const { toFeeTable } = require(path.join(root, 'dist/libs/journeys/src/municipality-file/to-fee-table.js'));
  const { quoteFee } = require(path.join(root, 'dist/libs/pricing/src/rules'));
  const text = readFileSync(path.join(root, 'apps/standalone/sample/aoba.yaml'), 'utf8');
  const { file } = parseMunicipalityFile('aoba.yaml', text);
  const asked = file.facilities.flatMap(facility =>
    facility.feeTables.flatMap(form => {
      const table = toFeeTable(form, facility);
      return casesOf(table).map(facts => [table, facts]);
    }),
  );
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  let quotes = 0;
  while (performance.now() < until) {
    for (const [table, facts] of asked) if (quoteFee(table, facts).ok) quotes += 1;
  }
  const perSecond = Math.round((quotes / (performance.now() - started)) * 1_000);
  return {
    bench: 'quotes',
    cases: asked.length,
    quotesPerSecond: perSecond,
    timesWanted: Math.round((perSecond / WANTED_PER_SECOND) * 10) / 10,
  };
}

function casesOf(table) {
  const rooms = [...new Set([...table.bandPrices, ...table.hourPrices].map(row => row.roomCode))];
  const uses = [
    { bands: ['am'] },
    { bands: ['am', 'pm'] },
    { bands: ['am', 'pm', 'night'] },
    { from: '10:00', to: '16:30' },
  ];
  const plain = { isCommercial: false, isOutsider: false, isRehearsal: false, usesAirConditioning: false };
  const circumstances = [
    plain,
    { ...plain, highestTicketYen: 800, usesAirConditioning: true },
    { ...plain, isOutsider: true, reductionCode: table.reductions[0]?.code },
  ];
  return rooms.flatMap(roomCode =>
    table.dayTypes.flatMap(({ code: dayType }) =>
      uses.flatMap(use =>
        circumstances.map(more => ({ roomCode, dayType, use, date: '2027-06-10', ...more })),
      ),
    ),
  );
}
