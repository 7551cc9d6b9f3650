import { readFile } from 'node:fs/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import { REPORT, RICH_REPORT } from './sample-report.ts';

let validate: ValidateFunction;
beforeAll(async () => {
  const schema = JSON.parse(await readFile('docs/report.schema.json', 'utf8'));
  validate = new Ajv({ allowUnionTypes: true }).compile(schema);
});

test.each([
  ['a run', REPORT],
  ['a run that knows everything', RICH_REPORT],
])('the report of %s is what docs/report.schema.json says', (_name, report) => {
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
});

test('what lacks a part, or has another type there, is none', () => {
  const { misses: _, ...without } = RICH_REPORT;
  expect(validate(without)).toBe(false);
  expect(validate({ ...RICH_REPORT, goVersion: 1.26 })).toBe(false);
  const [first] = RICH_REPORT.trend;
  expect(validate({ ...RICH_REPORT, trend: [{ ...first, at: 'now' }] })).toBe(false);
});
