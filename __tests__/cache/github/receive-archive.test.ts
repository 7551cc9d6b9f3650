import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isNotOneMember } from '../../../src/cache/github/not-one-member.ts';
import { receiveArchive } from '../../../src/cache/github/receive-archive.ts';
import { createSmall, SMALL_BYTES } from '../../../src/cache/github/small-tar.ts';
import { gzip, HOSTILE, zstd } from './hostile-tars.ts';

const NAME = '../../_temp/go-turbo-build/base.tar.zst';
const DEEP = `../../_temp/${'deep/'.repeat(30)}base.tar.zst`;
const LONG = `../../_temp/${'long-'.repeat(30)}/base.tar.zst`;

let root: string;
let workspace: string;
let archive: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gtb-receive-'));
  workspace = path.join(root, 'app', 'app');
  archive = path.join(root, 'cache.tzst');
  mkdirSync(workspace, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const receive = (name: string, method: string): Promise<void> =>
  receiveArchive(archive, method, [path.resolve(workspace, name)], workspace);
const there = (): string[] => readdirSync(root, { recursive: true }).map(String).sort();

function put(name: string, content: Buffer): string {
  const file = path.resolve(workspace, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** As the cache client has it packed (lib/internal/tar.js), now and formerly. */
function pack(name: string, how: readonly string[]): void {
  execFileSync('tar', [...how, '-cf', archive, '-P', '-C', workspace, name]);
}

const POSIX = ['--posix'];
const ZSTD = ['--use-compress-program', 'zstdmt'];
const LONG_ZSTD = ['--use-compress-program', 'zstdmt --long=30'];
const HOW: readonly (readonly [string, readonly string[], string])[] = [
  ['GNU tar and zstd', [...POSIX, ...ZSTD], 'zstd-without-long'],
  ['GNU tar and zstd --long=30', [...POSIX, ...LONG_ZSTD], 'zstd'],
  ['GNU tar and gzip', [...POSIX, '-z'], 'gzip'],
  ["GNU tar's own headers", ['--format=gnu', ...ZSTD], 'zstd-without-long'],
  ['ustar, as Apple and Windows may', ['--format=ustar', ...ZSTD], 'zstd-without-long'],
];
const SIZES = [70_000, SMALL_BYTES + 70_000];

describe.each(HOW)('what was packed by %s', (what, how, method) => {
  const names = what.startsWith('ustar') ? [NAME] : [NAME, DEEP, LONG];
  test.each(SIZES.flatMap((size) => names.map((name) => [size, name] as const)))(
    '%i bytes, %s',
    async (size, name) => {
      const content = randomBytes(size);
      const file = put(name, content);
      pack(name, how);
      rmSync(path.join(root, '_temp'), { recursive: true });
      await receive(name, method);
      expect(readFileSync(file).equals(content)).toBe(true);
      expect(readdirSync(path.dirname(file))).toEqual(['base.tar.zst']);
    },
  );
});

test.each([NAME, DEEP])('what we packed without tar: %s', async (name) => {
  const content = randomBytes(70_000);
  const file = put(name, content);
  expect(await createSmall(archive, 'zstd', workspace, [name])).toBe(true);
  rmSync(file);
  await receive(name, 'zstd');
  expect(readFileSync(file)).toEqual(content);
});

describe.each([
  ['zstd', zstd],
  ['gzip', gzip],
] as const)('nothing is written, %s', (method, compress) => {
  test.each(HOSTILE)('%s', async (_what, make) => {
    writeFileSync(archive, compress(await make(NAME)));
    mkdirSync(path.join(root, '_temp', 'go-turbo-build'), { recursive: true });
    const before = there();
    const error = await receive(NAME, method).then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(error?.message).toMatch(/^what came back is not the one archive that was asked for: ./);
    expect(isNotOneMember(`GitHub cache: the download of x failed: ${error?.message}`)).toBe(true);
    expect(there()).toEqual(before);
    expect(existsSync(path.join(tmpdir(), 'gtb-evil-absolute'))).toBe(false);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['the half of one', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['no archive', () => Buffer.from('no archive')],
    ['no byte', () => Buffer.alloc(0)],
    ['another compressor', () => Buffer.from('PK\u0003\u0004')],
  ])('%s', async (_what, damage) => {
    for (const size of SIZES) {
      put(NAME, randomBytes(size));
      pack(NAME, method === 'gzip' ? [...POSIX, '-z'] : [...POSIX, ...ZSTD]);
      writeFileSync(archive, damage(readFileSync(archive)));
      rmSync(path.resolve(workspace, NAME));
      const before = there();
      await expect(receive(NAME, method)).rejects.toThrow(/^what came back is not the one archive/);
      expect(there()).toEqual(before);
    }
  });
});

test('a folder that cannot be made is no fault of the archive', async () => {
  put(NAME, randomBytes(1000));
  pack(NAME, [...POSIX, ...ZSTD]);
  rmSync(path.join(root, '_temp'), { recursive: true });
  const file = put('../../_temp/go-turbo-build', Buffer.from('no folder'));
  const error = await receive(NAME, 'zstd').then(
    () => null,
    (thrown: Error) => thrown,
  );
  expect(error?.message).toContain(file);
  expect(isNotOneMember(error?.message ?? '')).toBe(false);
});

test('what lies in the place of the file is replaced as a whole, a link too', async () => {
  const content = randomBytes(1000);
  const file = put(NAME, content);
  pack(NAME, [...POSIX, ...ZSTD]);
  rmSync(file);
  const other = put('other', Buffer.from('other'));
  execFileSync('ln', ['-s', other, file]);
  await receive(NAME, 'zstd');
  expect(readFileSync(file)).toEqual(content);
  expect(readFileSync(other, 'utf8')).toBe('other');
});
