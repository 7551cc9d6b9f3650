import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { collision, refusal } from './archive-names.ts';
import { BadArchive, type Take } from './extract-zip.ts';
import { treeWriter } from './tree-writer.ts';

/**
 * Extracts a .tar.gz (whole, in memory) as go.dev/dl has them to a new folder; `prefix` (`go/`)
 * comes before every name and is cut off; what `take` says no to is left out. Rejects with BadArchive, or with the error of the file system.
 */
export async function extractTar(
  archive: Buffer,
  prefix: string,
  folder: string,
  take: Take = () => true,
): Promise<void> {
  const { default: tarStream } = await import('tar-stream');
  const { extract } = tarStream;
  const writer = treeWriter(folder);
  const names: string[] = [];
  const unpack = extract();
  const read = async (): Promise<void> => {
    for await (const entry of unpack) {
      const { name, type, mode } = entry.header;
      const bad = (why: string): BadArchive =>
        new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
      const unsafe = refusal(name.replace(/\/$/, ''));
      if (unsafe !== undefined) throw bad(unsafe);
      if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
      if (type === 'directory') {
        entry.resume();
        continue;
      }
      if (type !== 'file') throw bad(`it is a ${type}, not a file`);
      const path = name.slice(prefix.length);
      names.push(path);
      const chunks: Buffer[] = [];
      for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
      const data = Buffer.concat(chunks);
      if (take(path, data)) await writer.write(path, data, ((mode ?? 0) & 0o111) !== 0);
    }
  };
  const packed = pipeline(Readable.from([archive]), createGunzip(), unpack);
  // Both end before the caller may remove the folder; what the reader met says more.
  for (const end of await Promise.allSettled([read(), packed])) {
    if (end.status === 'fulfilled') continue;
    const { reason } = end;
    const fileSystem = (reason as NodeJS.ErrnoException).syscall !== undefined;
    throw fileSystem || reason instanceof BadArchive ? reason : new BadArchive(reason.message);
  }
  const twice = collision(names);
  if (twice !== undefined)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  await writer.finish();
}
