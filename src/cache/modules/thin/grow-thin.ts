import { link, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { GoSum } from '../go-sum.ts';
import { type ModuleVersion, moduleText } from '../module-path.ts';
import { newSetFolder } from './thin-folders.ts';

/** How many files are linked at once. */
const LINKS = 32;

/**
 * A GOMODCACHE of this job alone that holds what a thin set holds, and into which Go may fetch more:
 * after a change of go.mod only what is new comes from the proxy. Its path is that of no other, so that
 * no index of Go (by path, modindex/read.go moduleHash) is ever of another's half modules.
 */
export async function growThin(thin: string): Promise<string> {
  const folder = await newSetFolder(dirname(thin), 'grown');
  const limit = pLimit(LINKS);
  const linkAll = async (from: string, to: string): Promise<void> => {
    const entries = await readdir(from, { withFileTypes: true });
    await Promise.all(
      entries.map(async (entry) => {
        const [file, copy] = [join(from, entry.name), join(to, entry.name)];
        if (!entry.isDirectory()) return limit(() => link(file, copy));
        await mkdir(copy);
        return linkAll(file, copy);
      }),
    );
  };
  await linkAll(thin, folder);
  return folder;
}

/**
 * Modules that a build most likely needs and that were not needed by the last one: another version of
 * what it read. `before`: `path@version` of that.
 */
export function changedModules(before: readonly string[], goSum: GoSum): ModuleVersion[] {
  const gone = new Set(
    before
      .filter((text) => !goSum.zips.has(text))
      .map((text) => text.slice(0, text.lastIndexOf('@'))),
  );
  const known = new Set(before);
  return [...goSum.zips.values()].filter(
    (module) => gone.has(module.path) && !known.has(moduleText(module)),
  );
}
