import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { extractTar } from '../../src/toolchain/extract-tar.ts';
import { BadArchive, extractZip } from '../../src/toolchain/extract-zip.ts';
import { makeZip, type ZipMember } from '../fakes/zip-file.ts';

const PREFIX = 'golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64/';
type TarHeader = Partial<Header> & { readonly name: string };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const zip = (...members: ZipMember[]): Buffer =>
  makeZip(members.map((one) => ({ ...one, name: PREFIX + one.name })));

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

test('contents, names, modes and the hash of dirhash', async () => {
  const random = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251));
  const archive = zip(
    { name: 'VERSION', data: 'go1.99.0\n', stored: true },
    { name: 'bin/go', data: random },
    { name: 'lib/wasm/go_js_wasm_exec', data: 'x' },
    { name: 'lib/wasm/wasm_exec.js', data: 'x' },
    { name: 'pkg/tool/linux_amd64/vet', data: 'x' },
    { name: 'src/_go.mod', data: 'module std\n' },
    { name: 'src/a_go.mod', data: 'x' },
    { name: 'src/empty.go', data: '' },
  );
  const root = join(folder, 'go');
  // From `dirhash.HashZip(file, dirhash.Hash1)` of golang.org/x/mod over the same archive.
  expect(await extractZip(archive, PREFIX, root)).toEqual({
    hash: 'h1:GM1+kJK4ASGJMWVLPE8CHWQUQhOHbrab6ErEHQKLzbs=',
    files: 8,
  });
  expect(await filesBelow(root)).toEqual([
    'VERSION',
    'bin/go',
    'lib/wasm/go_js_wasm_exec',
    'lib/wasm/wasm_exec.js',
    'pkg/tool/linux_amd64/vet',
    'src/a_go.mod',
    'src/empty.go',
    'src/go.mod',
  ]);
  expect((await readFile(join(root, 'bin/go'))).equals(random)).toBe(true);
  expect(await readFile(join(root, 'VERSION'), 'utf8')).toBe('go1.99.0\n');
  if (process.platform !== 'win32') {
    const executable = async (name: string): Promise<boolean> =>
      ((await stat(join(root, name))).mode & 0o100) !== 0;
    expect(await executable('bin/go')).toBe(true);
    expect(await executable('pkg/tool/linux_amd64/vet')).toBe(true);
    expect(await executable('lib/wasm/go_js_wasm_exec')).toBe(true);
    expect(await executable('lib/wasm/wasm_exec.js')).toBe(false);
    expect(await executable('src/go.mod')).toBe(false);
  }
});

test('every file and folder has the one mtime', async () => {
  const root = join(folder, 'go');
  await extractZip(zip({ name: 'src/fmt/print.go', data: 'x' }), PREFIX, root);
  for (const name of ['', 'src', 'src/fmt', 'src/fmt/print.go'])
    expect((await stat(join(root, name))).mtime.toISOString()).toBe('2000-01-01T00:00:00.000Z');
});

test.each([
  ['..', `${PREFIX}../../evil`, 'it leaves the folder with ".."'],
  ['an absolute path', '/etc/evil', 'it is an absolute path'],
  ['a drive', 'C:/evil', 'it is an absolute path'],
  ['a drive further on', `${PREFIX}C:/evil`, 'it has a character that no Go file name has'],
  ['a backslash', `${PREFIX}..\\evil`, 'it has a backslash'],
  ['a stream of NTFS', `${PREFIX}a:b`, 'it has a character that no Go file name has'],
  ['a zero byte', `${PREFIX}a\0b`, 'it has a character that no Go file name has'],
  ['an empty part', `${PREFIX}a//b`, 'it has an empty or "." part'],
  ['a dot at the end', `${PREFIX}bin./go`, 'a part of it ends in a dot or a space'],
  [
    'another prefix',
    'golang.org/toolchain@v0.0.1-go1.98.0.linux-amd64/x',
    `it is not under ${PREFIX}`,
  ],
])('a zip with %s writes nothing', async (_, name, why) => {
  const archive = makeZip([
    { name: `${PREFIX}good`, data: 'x' },
    { name, data: 'evil' },
  ]);
  await expect(extractZip(archive, PREFIX, join(folder, 'go'))).rejects.toThrow(
    `it holds ${JSON.stringify(name)}: ${why}`,
  );
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  [
    'a symbolic link',
    [{ name: 'a', data: '/etc', mode: 0o120777 }],
    `"${PREFIX}a": it is a symbolic link`,
  ],
  ['a device', [{ name: 'a', data: '', mode: 0o060644 }], `"${PREFIX}a": it is no regular file`],
  [
    'a name twice',
    [
      { name: 'a', data: '1' },
      { name: 'a', data: '2' },
    ],
    'it holds "a" and "a"',
  ],
  [
    'two names that are one on macOS',
    [
      { name: 'a', data: '1' },
      { name: 'A', data: '2' },
    ],
    'it holds "a" and "A"',
  ],
  [
    '_go.mod beside go.mod',
    [
      { name: '_go.mod', data: '1' },
      { name: 'go.mod', data: '2' },
    ],
    'it holds "go.mod" and "go.mod"',
  ],
])('%s is refused before anything is written', async (_, members, message) => {
  await expect(extractZip(zip(...members), PREFIX, join(folder, 'go'))).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual([]);
});

test('what is no whole zip', async () => {
  const whole = zip({ name: 'a', data: 'x'.repeat(1000) });
  const root = join(folder, 'go');
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('<html>'),
    whole.subarray(0, whole.length - 30),
  ])
    await expect(extractZip(bytes, PREFIX, root)).rejects.toThrow(BadArchive);
  const broken = Buffer.from(whole);
  broken.fill(0xff, 31 + PREFIX.length, 35 + PREFIX.length);
  await expect(extractZip(broken, PREFIX, root)).rejects.toThrow(/cannot be read: /);
});

test('a file that unpacks to more than it says', async () => {
  const archive = zip({ name: 'a', data: 'x'.repeat(100_000) });
  const directory = archive.indexOf('PK\x01\x02', 'latin1');
  archive.writeUInt32LE(10, directory + 24);
  await expect(extractZip(archive, PREFIX, join(folder, 'go'))).rejects.toThrow(
    `"${PREFIX}a" cannot be read: `,
  );
});

describe('a tar of go.dev', () => {
  const tar = async (...entries: [TarHeader, string][]): Promise<Buffer> => {
    const archive = pack();
    for (const [header, data] of entries) archive.entry(header, data);
    archive.finalize();
    const chunks: Buffer[] = [];
    for await (const chunk of archive) chunks.push(chunk as Buffer);
    return gzipSync(Buffer.concat(chunks));
  };

  test('files with their executable bit', async () => {
    const archive = await tar(
      [{ name: 'go/', type: 'directory' }, ''],
      [{ name: 'go/VERSION', mode: 0o644 }, 'go1.99.0\n'],
      [{ name: 'go/bin/go', mode: 0o755 }, 'run'],
    );
    const root = join(folder, 'go');
    await extractTar(archive, 'go/', root);
    expect(await filesBelow(root)).toEqual(['VERSION', 'bin/go']);
    expect(await readFile(join(root, 'bin/go'), 'utf8')).toBe('run');
    const { mode, mtime } = await stat(join(root, 'bin/go'));
    expect(mtime.toISOString()).toBe('2000-01-01T00:00:00.000Z');
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o755);
  });

  test.each([
    [{ name: 'go/../../evil' }, 'it leaves the folder with ".."'],
    [{ name: '/evil' }, 'it is an absolute path'],
    [{ name: 'other/evil' }, 'it is not under go/'],
    [{ name: 'go/link', type: 'symlink', linkname: '/etc' }, 'it is a symlink, not a file'],
    [{ name: 'go/link', type: 'link', linkname: 'go/VERSION' }, 'it is a link, not a file'],
  ] as [TarHeader, string][])('%j is refused', async (header, why) => {
    const archive = await tar([header, '']);
    await expect(extractTar(archive, 'go/', join(folder, 'go'))).rejects.toThrow(why);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a broken gzip and a cut tar', async () => {
    const archive = await tar([{ name: 'go/a', mode: 0o644 }, 'x'.repeat(10_000)]);
    for (const bytes of [Buffer.from('no gzip'), archive.subarray(0, archive.length - 20)])
      await expect(extractTar(bytes, 'go/', join(folder, 'go'))).rejects.toThrow(BadArchive);
  });
});
