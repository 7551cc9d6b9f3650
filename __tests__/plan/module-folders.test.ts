import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { moduleFolders } from '../../src/plan/module-folders.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gtb-folders-'));
  const modules = ['services/api', 'services/worker', 'libs/clock', 'libs/clock/v2', 'a, b'];
  const skipped = ['vendor/x', 'libs/testdata/y', '_old', '.hidden', 'web/node_modules/z'];
  for (const folder of [...modules, ...skipped]) {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, 'go.mod'), 'module example.com/x\n');
  }
  mkdirSync(path.join(root, 'docs'));
  const work = 'go 1.26\n\nuse (\n\t./services/api // one\n\t"./libs/clock"\n)\n\nuse ./docs\n';
  writeFileSync(path.join(root, 'go.work'), work);
  writeFileSync(path.join(root, 'docs', 'go.work'), 'go 1.26\n');
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['.', ['.']],
  ['', ['']],
  ['services/api', ['services/api']],
  // As before there were lists: a folder of that name, or one that is not there.
  ['a, b', ['a, b']],
  ['nowhere', ['nowhere']],
  ['services/api, libs/clock', ['services/api', 'libs/clock']],
  ['libs/clock\n./services/api/\nlibs/clock', ['libs/clock', 'services/api']],
  ['services/*', ['services/api', 'services/worker']],
  ['libs/**', ['libs/clock', 'libs/clock/v2']],
  ['**\n!libs/**\n!a*', ['services/api', 'services/worker']],
  ['services/*\n! services/worker', ['services/api']],
  ['**\n!libs/clock/**\n!a*', ['services/api', 'services/worker']],
  ['go.work', ['services/api', 'libs/clock', 'docs']],
  ['./go.work\nservices/*', ['services/api', 'libs/clock', 'docs', 'services/worker']],
])('%j: %j', async (value, folders) => {
  expect(await moduleFolders(value, root)).toEqual({ ok: true, value: folders });
});

test.each([
  ['services/api\nnowhere', 'there is no folder'],
  ['cmd/*', 'it matches no folder with a go.mod (there is one in a, b, libs/clock, libs/clock/v2'],
  ['services/api, !services/*', 'all that it names is left out'],
  ['sub/go.work', 'there is no file'],
  ['docs/go.work', 'it uses no module'],
])('%j is refused: %s', async (value, reason) => {
  const found = await moduleFolders(value, root);
  expect(found).toMatchObject({ ok: false, failures: [{ code: 'GTB1012' }] });
  expect(JSON.stringify(found)).toContain(reason);
});
