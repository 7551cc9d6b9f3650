import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeQuietly } from '../../../runner/machine/left-behind.ts';
import { unpackApart } from '../../archive/unpack-process.ts';
import type { FoundArchive } from '../../store.ts';
import { placesOf, type UnpackRule } from '../../unpack-rule.ts';
import { nameSet, newSetFolder } from './thin-folders.ts';
import { isThinSet } from './thin-places.ts';
import { markedModule } from './thin-set.ts';

export type ThinOutcome =
  | { readonly state: 'ok'; readonly folder: string }
  | { readonly state: 'broken' | 'cut'; readonly reason: string };

/**
 * Unpacks a thin archive below `root` as the folder of its set: beside it first, and renamed when
 * whole. Throws what the file system throws.
 */
export async function extractThin(
  archive: FoundArchive,
  set: string,
  root: string,
  limits: { readonly limitBytes: number },
): Promise<ThinOutcome> {
  const beside = await newSetFolder(root, set);
  try {
    const rule: UnpackRule = { kind: 'thin', set, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      keepVerified: true,
      ...limits,
    });
    if (outcome.state !== 'ok') return outcome;
    if (!isThinSet(set, outcome.manifest))
      return { state: 'broken', reason: 'its files are not those that its key says' };
    // A module of which only the presence counts has no file of its own, but Go wants its folder.
    const modules = outcome.manifest.files
      .map(({ path }) => markedModule(path))
      .filter((one) => one !== null);
    await Promise.all(modules.map((module) => mkdir(join(beside, module), { recursive: true })));
    return { state: 'ok', folder: await nameSet(root, set, beside) };
  } finally {
    await removeQuietly(beside);
  }
}
