import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dependencyFiles } from '../../src/plan/dependency-files.ts';
import { toolLines } from '../../src/plan/tool-lines.ts';

let root: string;
const FILES = [
  ...['go.sum', 'a/go.mod', 'a/go.sum', 'a/b/go.sum', 'a/main.go', 'tools/go.sum'],
  ...['node_modules/x/go.sum', 'go.work'],
];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dependencies-'));
  for (const file of FILES) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), '');
  }
});
afterAll(() => rm(root, { recursive: true }));

test.each([
  [['**/go.sum'], ['a/b/go.sum', 'a/go.sum', 'go.sum', 'tools/go.sum'], 0, []],
  [['a/go.sum', './tools/go.sum'], ['a/go.sum', 'tools/go.sum'], 0, []],
  [['*/go.sum', '!tools/**'], ['a/go.sum'], 0, []],
  [['*/go.sum', '! tools/**'], ['a/go.sum'], 0, []],
  [['a/**'], ['a/b/go.sum', 'a/go.mod', 'a/go.sum'], 1, []],
  [['go.work', 'gone/go.sum', 'x/*.sum'], ['go.work'], 0, ['gone/go.sum', 'x/*.sum']],
  [['[at]*/go.s?m'], ['a/go.sum', 'tools/go.sum'], 0, []],
])('%j', async (lines, pins, others, unmatched) => {
  const found = await dependencyFiles(lines, root);
  const names = found.pins.map((file) => path.relative(root, file).replaceAll(path.sep, '/'));
  expect([names, found.others, found.unmatched]).toEqual([pins, others, unmatched]);
});

test('an absolute path below the checkout', async () => {
  const found = await dependencyFiles([path.join(root, 'a', 'go.sum')], root);
  expect(found.pins).toEqual([path.join(root, 'a', 'go.sum')]);
});

test('tool lines, alone and in blocks, each once', () => {
  const text =
    'module x\n\ntool a.b/c // ours\ntool (\n\t"d.e/f/v2"\n\n\ta.b/c\n)\nrequire tool.x/y v1.0.0\n';
  expect(toolLines(text)).toEqual(['a.b/c', 'd.e/f/v2']);
});
