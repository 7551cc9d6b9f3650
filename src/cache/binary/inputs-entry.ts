import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { type InputsManifest, parseInputsManifest } from '../../reuse/manifest.ts';

/** More than any repository's; what a damaged file may claim is no reason to fill the memory. */
const MOST_BYTES = 256e6;

/** The stored form of an inputs manifest: JSON in gzip. */
export async function writeInputsEntry(file: string, manifest: InputsManifest): Promise<void> {
  await writeFile(file, await promisify(zlib.gzip)(JSON.stringify(manifest), { level: 6 }));
}

/** null where the file is not one of ours. */
export async function readInputsEntry(file: string): Promise<InputsManifest | null> {
  try {
    const packed = await readFile(file);
    const text = await promisify(zlib.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString('utf8'));
  } catch {
    return null;
  }
}
