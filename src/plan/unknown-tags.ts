import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedPackage } from './go-list.ts';
import { mentionedTags } from './mentioned-tags.ts';
import { hasSourceEnding } from './source/source-names.ts';

/** Which tags no file of a build has heard of. */
export interface LookedFor {
  readonly unknownTags: readonly string[];
  readonly knownTags: readonly string[];
}

export const ALL_KNOWN: LookedFor = { unknownTags: [], knownTags: [] };
/** Folders that Go does not look into, and those that are large and hold no Go. */
const SKIPPED = /^(?:[._].*|testdata|node_modules)$/;

/** Looks in the repository first: most tags are its own. */
export async function lookForTags(
  cwd: string,
  packages: readonly ListedPackage[],
  tags: readonly string[],
): Promise<LookedFor> {
  const left = new Set(tags.filter((tag) => !ALWAYS_KNOWN.test(tag)));
  const known = new Set<string>();
  const look = async (folder: string, isOwn: boolean): Promise<void> => {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter(hasSourceEnding)) {
      const words = mentionedTags(await readFile(join(folder, name), 'utf8').catch(() => ''));
      for (const word of words) {
        left.delete(word);
        if (isOwn) known.add(word);
      }
    }
  };
  const ordered = [...packages].sort(
    (a, b) => Number(a.Standard ?? false) - Number(b.Standard ?? false),
  );
  for (const one of ordered) {
    if (left.size === 0) return ALL_KNOWN;
    await look(one.Dir, one.Module?.Main === true);
  }
  // Packages that a tag leaves out altogether are in no list.
  for (const folder of left.size === 0 ? [] : await foldersBelow(cwd)) await look(folder, true);
  return { unknownTags: [...left], knownTags: [...known] };
}

/** Systems and architectures hold by file names too; `go1.N` and these by themselves (go/build matchTag). */
const ALWAYS_KNOWN =
  /^(?:go1\.\d+|cgo|gc|unix|race|msan|asan|purego|aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm|goexperiment\..*)$/;

async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((one) => one.isDirectory() && !SKIPPED.test(one.name));
  const deeper = await Promise.all(below.map((one) => foldersBelow(join(folder, one.name))));
  return [folder, ...deeper.flat()];
}
