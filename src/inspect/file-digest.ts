import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Size and SHA-256 of a file. */
export async function fileDigest(file: string): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(file)) sum.update(chunk as Buffer);
  return { bytes: (await stat(file)).size, sha256: sum.digest('hex') };
}
