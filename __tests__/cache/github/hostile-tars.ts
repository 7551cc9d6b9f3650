import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';

/** What somebody may put into the client's archive in place of our file `name`, or beside it. */
export const HOSTILE: readonly (readonly [string, (name: string) => Promise<Buffer>])[] = [
  ['a Go file and .git/info/exclude', () => tar(file('zz_evil.go'), file('.git/info/exclude'))],
  ['our file and a Go file', (name) => tar(file(name), file('zz_evil.go'))],
  ['a Go file and our file', (name) => tar(file('zz_evil.go'), file(name))],
  ['an absolute path', () => tar(file(path.join(tmpdir(), 'gtb-evil-absolute')))],
  ['a path with ..', () => tar(file('../zz_evil'))],
  ['our path written in another way', (name) => tar(file(`./${name}`))],
  ['the base name alone', (name) => tar(file(path.posix.basename(name)))],
  ['a link in place of our file', (name) => tar(link(name, 'symlink', '/etc/passwd'))],
  [
    'a link, then a file through it',
    (name) => tar(link(path.posix.dirname(name), 'symlink', '/tmp'), file(name)),
  ],
  ['a link of our name, then our file', (name) => tar(link(name, 'symlink', 'x'), file(name))],
  ['a hard link', (name) => tar(link(name, 'link', 'main.go'))],
  ['our file, then a hard link to it', (name) => tar(file(name), link('x', 'link', name))],
  ['a device', (name) => tar([{ name, type: 'character-device', devmajor: 1, devminor: 3 }, ''])],
  ['a pipe', (name) => tar([{ name, type: 'fifo' }, ''])],
  ['a folder in its place', (name) => tar([{ name, type: 'directory' }, ''])],
  ['two of the name', (name) => tar(file(name), file(name))],
  ['nothing', () => tar()],
  ['a file whose pax header renames it', (name) => tar(paxed(name, { path: 'zz_evil.go' }))],
  ['a sparse file of 10 GB', sparse],
  ['a file that says it has 10 GB', (name) => tar([{ name, size: 10e9 }, null])],
  ['70 MB of zeros after its end', async (name) => Buffer.concat([await tar(file(name)), ZEROS])],
  ['a file of 70 MB of zeros', (name) => tar([{ name }, ZEROS])],
];

const ZEROS = Buffer.alloc(70e6);

export function zstd(tar: Buffer): Buffer {
  return zstdCompressSync(tar);
}

export function gzip(tar: Buffer): Buffer {
  return gzipSync(tar);
}

type Headers = Parameters<Pack['entry']>[0];
type Member = readonly [Headers, Buffer | string | null];

/** `null` for the bytes: there is only the header. */
async function tar(...members: readonly Member[]): Promise<Buffer> {
  const packed = pack();
  const chunks: Buffer[] = [];
  const reading = (async () => {
    for await (const chunk of packed) chunks.push(chunk as Buffer);
  })().catch(() => undefined);
  for (const [header, bytes] of members) {
    if (bytes === null) {
      packed.entry(header, () => undefined).write(Buffer.alloc(1024));
      await new Promise((resolve) => setTimeout(resolve, 50));
      packed.destroy();
    } else packed.entry(header, bytes);
  }
  packed.finalize();
  await reading;
  return Buffer.concat(chunks);
}

function file(name: string): Member {
  return [{ name }, 'package main\n\nfunc init() { who = "evil" }\n'];
}

function link(name: string, type: 'link' | 'symlink', linkname: string): Member {
  return [{ name, type, linkname }, ''];
}

function paxed(name: string, pax: Record<string, string>): Member {
  return [{ name, pax } as Headers, 'x'];
}

/** As GNU tar writes it: a map, and no bytes. */
async function sparse(name: string): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gtb-sparse-'));
  try {
    const workspace = path.join(folder, 'a', 'b', 'c');
    const file = path.resolve(workspace, name);
    mkdirSync(workspace, { recursive: true });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'x');
    truncateSync(file, 10e9);
    const how = ['--posix', '--sparse', '-P', '-C', workspace];
    return execFileSync('tar', [...how, '-cf', '-', name], { maxBuffer: 2 ** 30 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
