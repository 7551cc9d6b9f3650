import { lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseGoSums } from '../../../../src/cache/modules/go-sum.ts';
import { changedModules, growThin } from '../../../../src/cache/modules/thin/grow-thin.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gtb-grow-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('what is fetched to a grown set is in the set itself never', async () => {
  const thin = join(root, '0123456789abcdef');
  const file = 'golang.org/x/sync@v0.10.0/errgroup/errgroup.go';
  await mkdir(dirname(join(thin, file)), { recursive: true });
  await writeFile(join(thin, file), 'package errgroup');
  const [one, two] = [await growThin(thin), await growThin(thin)];
  expect(new Set([thin, one, two].map((folder) => dirname(folder)))).toEqual(new Set([root]));
  expect(one).not.toBe(two);
  await mkdir(join(one, 'golang.org/x/sync@v0.11.0'), { recursive: true });
  expect(await readFile(join(one, file), 'utf8')).toBe('package errgroup');
  // No byte is copied.
  expect((await lstat(join(one, file))).ino).toBe((await lstat(join(thin, file))).ino);
  for (const other of [thin, two])
    expect(await lstat(join(other, 'golang.org/x/sync@v0.11.0')).catch(() => null)).toBeNull();
});

describe('modules that have changed', () => {
  const sums = (...texts: string[]) =>
    parseGoSums([texts.map((text) => `${text.replace('@', ' ')} h1:x=`).join('\n')]);
  test.each<[string, string[], string[], string[]]>([
    ['nothing', ['a@v1'], ['a@v1'], []],
    ['a bump', ['a@v1', 'b@v1'], ['a@v2', 'b@v1'], ['a@v2']],
    ['one that is new is not known to be needed', ['a@v1'], ['a@v1', 'c@v1'], []],
    ['one that is gone', ['a@v1', 'b@v1'], ['b@v1'], []],
    ['of several versions all', ['a@v1'], ['a@v2', 'a@v3'], ['a@v2', 'a@v3']],
    ['without a record', [], ['a@v2'], []],
  ])('%s', (_, before, pinned, expected) => {
    const found = changedModules(before, sums(...pinned));
    expect(found.map(({ path, version }) => `${path}@${version}`)).toEqual(expected);
  });
});
