import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportPlace } from '../../plan/graph/import-places.ts';
import { goImports } from '../../plan/source/go-imports.ts';
import type { WhyBinary } from './why-report.ts';

/** What can be taken out of a binary by taking out lines of the project's own sources. */
export interface Cut {
  /** Whose imports these are: a package through which all of the asked comes in, or '' for the asked itself. */
  readonly through: string;
  readonly imports: readonly ImportPlace[];
  readonly packages: readonly string[];
}

/** The cut nearest to what was asked for; null where code uses everything that brings it. */
export function nearestCut(binary: WhyBinary, isAskedRemovable: boolean): Cut | null {
  if (isAskedRemovable)
    return { through: '', imports: binary.imports, packages: binary.dropped.packages };
  const above = binary.through.findLast((one) => one.removable.length > 0);
  return above === undefined
    ? null
    : { through: above.package, imports: above.removable, packages: above.packages };
}

/**
 * Writes the -overlay file by which Go reads these files without these imports; its path. In the place of
 * each stands one of `unsafe`, which adds nothing, so that no line moves.
 */
export async function writeOverlay(
  imports: readonly ImportPlace[],
  folder: string,
): Promise<string> {
  const replaced: Record<string, string> = {};
  const files = new Set(imports.map((one) => one.file));
  for (const file of files) {
    const paths = new Set(imports.filter((one) => one.file === file).map((one) => one.to));
    const copy = join(folder, `without-${Object.keys(replaced).length}.go`);
    await writeFile(copy, withoutImports(await readFile(file, 'utf8'), paths));
    replaced[file] = copy;
  }
  const overlay = join(folder, 'overlay.json');
  await writeFile(overlay, JSON.stringify({ Replace: replaced }));
  return overlay;
}

export function withoutImports(source: string, paths: ReadonlySet<string>): string {
  const blank = goImports(source).filter(({ name, path }) => name === '_' && paths.has(path));
  return blank
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, path }) => {
      const end = at + path.length + 2;
      return `${text.slice(0, at)}"unsafe"${text.slice(end)}`;
    }, source);
}
