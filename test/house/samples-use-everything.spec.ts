import 'reflect-metadata';
import { parseMunicipalityFile } from '../../libs/journeys/src/municipality-file/parse-municipality-file';
import { getMetadataStorage } from 'class-validator';
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'apps/standalone/sample';
const others = ['photos.yaml', 'staff.yaml'];
const towns = readdirSync(folder)
  .filter(name => name.endsWith('.yaml') && !others.includes(name))
  .map(name => parseMunicipalityFile(name, readFileSync(`${folder}/${name}`, 'utf8')));

type Section = Readonly<Record<string, unknown>>;
type Form = abstract new () => unknown;

/** Which fields the towns write, by the form of their section. */
const written = new Map<Form, Set<string>>();
function gather(value: unknown, raw: unknown): void {
  if (typeof value !== 'object' || value === null || typeof raw !== 'object' || raw === null) return;
  const form = value.constructor as Form;
  if (form !== (Object as unknown) && form !== (Array as unknown))
    written.set(form, new Set([...(written.get(form) ?? []), ...Object.keys(raw)]));
  for (const [key, below] of Object.entries(value)) gather(below, (raw as Section)[key]);
}
for (const town of towns) if (town.ok) gather(town.file, town.content);

const fieldsOf = (form: Form): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(form, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

/** A thing waits for its price only until somebody releases it; the samples narrow their routes of approval by the fee alone. */
const passing = [
  'EquipmentForm.awaitsPrice',
  ...['kinds', 'facilities', 'purposes', 'groupKinds', 'untilYen'].map(field => `RouteWhenForm.${field}`),
];

describe('the sample towns', () => {
  it('write every field that a town file has', () => {
    expect(towns.flatMap(town => (town.ok ? [] : town.problems))).toEqual([]);
    expect([...written.keys()].map(({ name }) => name)).toContain('FeeTableForm');
    const unused = [...written].flatMap(([form, fields]) =>
      fieldsOf(form).flatMap(field => (fields.has(field) ? [] : [`${form.name}.${field}`])),
    );
    expect(unused.filter(field => !passing.includes(field))).toEqual([]);
  });
});
