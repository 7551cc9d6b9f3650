import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Size and SHA-256 of a file. */
export async function fileDigest(file: string): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(file)) sum.update(chunk as Buffer);
  return { bytes: (await stat(file)).size, sha256: sum.digest('hex') };
}

/** SHA-256 (hex) of each file. Eight at a time: enough to keep the disk busy, few open files. */
export async function fileDigests(files: readonly string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      digests.set(file, hash.digest('hex'));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return digests;
}
