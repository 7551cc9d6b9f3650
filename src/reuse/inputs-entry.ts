import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { type InputsManifest, parseInputsManifest } from './manifest.ts';

/** More than any repository's; what a damaged file may claim is no reason to fill the memory. */
export const MOST_BYTES = 256e6;

/** The stored form of an inputs manifest: JSON in gzip. */
export function packInputs(manifest: InputsManifest): Promise<Buffer> {
  return promisify(zlib.gzip)(JSON.stringify(manifest), { level: 6 });
}

/** null where the bytes are not one of ours. */
export async function unpackInputs(packed: Buffer): Promise<InputsManifest | null> {
  try {
    const text = await promisify(zlib.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString('utf8'));
  } catch {
    return null;
  }
}
