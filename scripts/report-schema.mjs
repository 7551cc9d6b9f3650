import { readFile, writeFile } from 'node:fs/promises';
import { createGenerator } from 'ts-json-schema-generator';

// docs/report.schema.json, from the types of the report and what their docstrings say (npm run readme);
// with --check nothing is written, and drift is exit code 1.

const FILE = 'docs/report.schema.json';
const ID = 'report.schema.json';

function reportSchema() {
  const generator = createGenerator({
    path: 'src/report/run-report.ts',
    tsconfig: 'tsconfig.json',
    type: 'RunReport',
    // It was checked by `npm run check`, with a newer compiler.
    skipTypeCheck: true,
    schemaId: ID,
    // A reader of today's report has to read tomorrow's, which says more.
    additionalProperties: true,
  });
  return `${JSON.stringify(generator.createSchema('RunReport'), null, 2)}\n`;
}

const text = reportSchema();
const before = (await readFile(FILE, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
if (!process.argv.includes('--check')) await writeFile(FILE, text);
else if (before !== text) {
  console.error(`${FILE} is not what npm run readme writes: run it and commit the result`);
  process.exitCode = 1;
}
