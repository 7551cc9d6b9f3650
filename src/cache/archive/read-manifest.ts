import type { Manifest } from './manifest.ts';
import { openArchive } from './open-archive.ts';
import { asBroken } from './tar-reader.ts';

export type ManifestOutcome =
  | { readonly state: 'ok'; readonly manifest: Manifest }
  | { readonly state: 'broken'; readonly reason: string };

/** The manifest of an archive, without extracting: reads and decompresses only the beginning. */
export async function readManifest(file: string): Promise<ManifestOutcome> {
  try {
    const archive = await openArchive(file, 1);
    await archive.close();
    return { state: 'ok', manifest: archive.manifest };
  } catch (error) {
    return { state: 'broken', reason: asBroken(error).message };
  }
}
