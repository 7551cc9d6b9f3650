import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Header, pack } from 'tar-stream';
import {
  END_OF_TAR,
  type PlainHeader,
  padding,
  plainFiles,
  plainHeader,
} from '../../../src/cache/archive/plain-tar.ts';
import { removeScratch, scratch } from './samples.ts';

afterEach(removeScratch);

const FOLDERS = 'folder-of-twenty-one/'.repeat(6);

const FILES: readonly (PlainHeader & { readonly content: string })[] = [
  ['a', '', 0o644, 0],
  ['b/empty', '', 0o755, 1_700_000_000],
  ['b/one record', 'x'.repeat(512), 0o600, 1],
  ['b/more', 'y'.repeat(1300), 0o777, 4_000_000],
  [`${'n'.repeat(99)}x`, 'as long as the field', 0o644, 0],
  [`${FOLDERS}file`, 'in the prefix', 0o644, 0],
  [`${'p'.repeat(155)}/${'n'.repeat(100)}`, 'both full', 0o644, 0],
].map(([name, content, mode, mtime]) => {
  const text = String(content);
  return {
    ...{ name: String(name), content: text, size: text.length },
    ...{ mode: Number(mode), mtime: Number(mtime) },
  };
});

/** As the library packs it. */
function byLibrary(entries: readonly (Partial<Header> & { name: string; content?: string })[]) {
  const tar = pack();
  for (const { content = '', mtime = new Date(0), mode = 0o644, ...header } of entries)
    tar.entry({ type: 'file', ...header, mtime, mode }, content);
  tar.finalize();
  return buffer(tar);
}

function plain(files = FILES): Buffer {
  const pieces = files.flatMap(({ content, ...header }) => [
    plainHeader(header) ?? Buffer.alloc(0),
    Buffer.from(content),
    padding(content.length),
  ]);
  return Buffer.concat([...pieces, END_OF_TAR]);
}

test('what is written is byte for byte what the library writes', async () => {
  const entries = FILES.map(({ mtime, ...one }) => ({ ...one, mtime: new Date(mtime * 1000) }));
  expect(plain().equals(await byLibrary(entries))).toBe(true);
});

test('what was written is read again, and tar reads it', async () => {
  const read = plainFiles(plain()) ?? [];
  expect(read.map(({ name, mtime, bytes }) => [name, mtime, bytes.toString()])).toEqual(
    FILES.map(({ name, mtime, content }) => [name, mtime, content]),
  );
  const file = join(await scratch(), 'plain.tar');
  await writeFile(file, plain());
  const listed = execFileSync('tar', ['-tf', file], { encoding: 'utf8' });
  expect(listed.trimEnd().split('\n')).toEqual(FILES.map((one) => one.name));
});

test('a name that is not ASCII is read as UTF-8', async () => {
  const tar = plain([{ name: 'nam', content: 'x', size: 1, mode: 0o644, mtime: 0 }]);
  tar.write('é', 1);
  const sum = [...tar.subarray(0, 148), ...tar.subarray(156, 512)].reduce((a, b) => a + b, 256);
  tar.write(`${sum.toString(8).padStart(6, '0')} `, 148);
  expect(plainFiles(tar)?.[0]?.name).toBe('né');
});

test('a tar without its end is read: the manifest of an archive stands in a block of its own', () => {
  expect(plainFiles(plain().subarray(0, -END_OF_TAR.length))?.length).toBe(FILES.length);
});

describe('is for the library', () => {
  test.each<[string, Partial<Header> & { name: string; content?: string }]>([
    ['a name longer than both fields', { name: `${'a/'.repeat(140)}x` }],
    ['a name of one long element', { name: 'n'.repeat(101) }],
    ['a name that is not ASCII', { name: 'é' }],
    ['a folder', { name: 'folder', type: 'directory' }],
    ['a link', { name: 'link', type: 'symlink', linkname: 'a' }],
    ['more in a pax header', { name: 'pax', pax: { comment: 'x' } }],
  ])('%s', async (_what, entry) => {
    expect(plainFiles(await byLibrary([{ name: 'a', content: 'x' }, entry]))).toBeNull();
  });

  test.each(['gnu', 'posix', 'v7'])("tar's own format %s", async (format) => {
    const folder = await scratch();
    const name = join('deep', 'er', 'file');
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), 'x');
    await symlink('file', join(folder, 'link'));
    const tar = execFileSync('tar', ['-c', `--format=${format}`, '-C', folder, name]);
    expect(plainFiles(tar)).toBeNull();
  });

  test.each<[string, (tar: Buffer) => Buffer]>([
    ['a changed name', (tar) => tar.fill('z', 0, 1)],
    ['a changed size', (tar) => tar.fill('7', 134, 135)],
    ['a sum that is no number', (tar) => tar.fill('x', 148, 149)],
    ['a cut off header', (tar) => tar.subarray(0, 100)],
    ['a cut off file', (tar) => tar.subarray(0, 600)],
    ['an end that is none', (tar) => Buffer.concat([Buffer.alloc(100), tar])],
    ['text', () => Buffer.from('no tar'.repeat(200))],
  ])('%s', (_what, damage) => {
    const tar = plain([{ name: 'a', content: 'x'.repeat(300), size: 300, mode: 0o644, mtime: 0 }]);
    expect(plainFiles(tar)).not.toBeNull();
    expect(plainFiles(damage(tar))).toBeNull();
  });

  test.each<[string, Partial<PlainHeader>]>([
    ['a name of one long element', { name: 'n'.repeat(101) }],
    ['folders longer than the prefix', { name: `${'p'.repeat(156)}/${'n'.repeat(100)}` }],
    ['a name that ends where its folders do', { name: `${'p'.repeat(120)}/` }],
    ['no name', { name: '' }],
    ['a name that is not ASCII', { name: 'é' }],
    ['8 GB', { size: 8 ** 11 }],
    ['a time before 1970', { mtime: -1 }],
  ])('a header for %s', (_what, change) => {
    expect(plainHeader({ name: 'a', size: 1, mode: 0o644, mtime: 0, ...change })).toBeNull();
  });
});
