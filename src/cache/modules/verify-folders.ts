import { readdir } from 'node:fs/promises';
import { fileDigests } from '../../inspect/file-digest.ts';
import type { ModuleMismatch } from './choose-modules.ts';
import type { GoSum, PinnedModule } from './go-sum.ts';
import { filesBelow, presentModules } from './module-folders.ts';
import { moduleHash } from './module-hash.ts';
import { moduleText } from './module-path.ts';

export interface VerifiedFolders {
  /** `path@version` of those whose h1 is that of go.sum. */
  readonly right: ReadonlySet<string>;
  readonly mismatches: readonly ModuleMismatch[];
}

/**
 * Computes the h1 of every extracted module from its files and compares it with go.sum. The
 * `.ziphash` beside the folder is not looked at: `go mod verify` believes it, and whoever can change
 * the folder can change that, too.
 */
export async function verifyFolders(goModCache: string, goSum: GoSum): Promise<VerifiedFolders> {
  const right = new Set<string>();
  const mismatches: ModuleMismatch[] = [];
  for (const module of await presentModules(goModCache, goSum)) {
    const text = moduleText(module);
    const expected = goSum.zips.get(text)?.h1 ?? '';
    const found = await folderHash(module, module.folder);
    if (found === expected) right.add(text);
    else mismatches.push({ module: text, found, expected });
  }
  return { right, mismatches };
}

/** The h1 of a folder; another text where it holds what no module zip can. */
async function folderHash(
  module: Pick<PinnedModule, 'path' | 'version'>,
  folder: string,
): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Go would read the file that a link leads to.
  const other = entries.find((one) => !one.isFile() && !one.isDirectory());
  if (other !== undefined) return `a link or device, ${other.name}`;
  const files = await filesBelow(folder);
  const digests = await fileDigests(files.map((one) => one.file));
  return moduleHash(
    module,
    files.map(({ path, file }) => ({ path, sha256: digests.get(file) ?? '' })),
  );
}
