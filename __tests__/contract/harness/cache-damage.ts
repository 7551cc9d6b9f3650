import { spawnSync } from 'node:child_process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, type Header, pack } from 'tar-stream';

/** `outer`: the client's own archive, as it lies in the blob; `inner`: our file inside, the wrapping whole. */
export type DamageLevel = 'outer' | 'inner';
export type Damage = 'truncate' | 'flip' | 'empty';

export function damaged(bytes: Buffer, damage: Damage): Buffer {
  if (damage === 'empty') return Buffer.alloc(0);
  if (damage === 'truncate') return bytes.subarray(0, Math.floor(bytes.length / 2));
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 0b0001_0000;
  return copy;
}

/** Changes the one file inside an archive of @actions/cache (tar in zstd or gzip) and packs it again. */
export async function rewriteInner(
  archive: Buffer,
  change: (file: Buffer) => Buffer,
): Promise<Buffer> {
  const zstd = archive.readUInt32LE(0) === 0xfd2fb528;
  const tar = zstd ? filter('zstd', ['-d', '-c'], archive) : gunzipSync(archive);
  const { header, body } = await onlyFile(tar);
  const changed = change(body);
  const packed = pack();
  packed.entry({ ...header, size: changed.length }, changed);
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  return zstd ? filter('zstd', ['-c'], whole) : gzipSync(whole);
}

async function onlyFile(tar: Buffer): Promise<{ header: Header; body: Buffer }> {
  const reader = extract();
  reader.end(tar);
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.type !== 'file') continue;
    const { pax: _, ...header } = entry.header;
    return { header, body: Buffer.concat(chunks) };
  }
  throw new Error('the archive holds no file');
}

function filter(tool: string, args: string[], input: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync(tool, args, { input, maxBuffer: 2 ** 31 - 1 });
  if (status !== 0) throw new Error(`${tool} failed: ${stderr}`);
  return stdout;
}
