import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GoImport, goImports } from '../source/go-imports.ts';
import type { ImportGraph } from './graph-package.ts';

/** One line of a source that imports a package. */
export interface ImportPlace {
  readonly from: string;
  readonly to: string;
  /** Absolute; '' where no source imports it: Go adds it for cgo, SWIG or the linker. */
  readonly file: string;
  /** Counted from 1; 0 where there is no file. */
  readonly line: number;
  /** `import _`: only its side effects are wanted, so that the line can go and all still compiles. */
  readonly isBlank: boolean;
  /** A file of the project itself, not of a module that it requires. */
  readonly isOwn: boolean;
}

/** Where packages of `asked` are imported from outside of them, as far as a binary reaches. */
export async function importPlaces(
  graph: ImportGraph,
  reached: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): Promise<ImportPlace[]> {
  const places: ImportPlace[] = [];
  for (const from of [...reached].sort()) {
    const importer = graph.get(from);
    const to = asked.has(from) ? [] : (importer?.imports.filter((one) => asked.has(one)) ?? []);
    if (importer === undefined || to.length === 0) continue;
    const found: (GoImport & { readonly file: string })[] = [];
    for (const name of importer.goFiles) {
      const file = join(importer.folder, name);
      const text = await readFile(file, 'utf8').catch(() => '');
      found.push(...goImports(text).map((one) => ({ ...one, file })));
    }
    for (const path of to) {
      const lines = found.filter((one) => one.path === path || path.endsWith(`vendor/${one.path}`));
      const { isOwn } = importer;
      if (lines.length === 0)
        places.push({ from, to: path, file: '', line: 0, isBlank: false, isOwn });
      for (const { file, line, name } of lines)
        places.push({ from, to: path, file, line, isBlank: name === '_', isOwn });
    }
  }
  return places;
}

/** Whether all of them can go and everything still compiles. */
export function areRemovable(places: readonly ImportPlace[]): boolean {
  return places.length > 0 && places.every((one) => one.isBlank && one.isOwn);
}
