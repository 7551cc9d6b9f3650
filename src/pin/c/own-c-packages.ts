import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importsC } from '../../plan/source/go-imports.ts';

/** A folder with a Go file that imports "C". */
export interface OwnCPackage {
  readonly folder: string;
  /** Its Go files that import "C", and what is compiled with them, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A checkout with more files is not searched: nobody waits for that. */
const MOST_FILES = 100_000;
const C_FILE = /\.(?:c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx)$/;

/** The packages with C below these folders, links followed; null where there is too much to look at. */
export function ownCPackages(roots: readonly string[]): OwnCPackage[] | null {
  const seen = new Set<string>();
  const found: OwnCPackage[] = [];
  const waiting = [...roots];
  let files = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const real = orNull(() => realpathSync(folder));
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    const entries = orNull(() => readdirSync(folder, { withFileTypes: true })) ?? [];
    files += entries.length;
    if (files > MOST_FILES) return null;
    const names: string[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      const isFolder = isLink ? orNull(() => statSync(path))?.isDirectory() : entry.isDirectory();
      if (!isFolder) names.push(entry.name);
      // cmd/go looks into no folder with such a name unless somebody imports it.
      else if (entry.name !== '.git' && entry.name !== 'node_modules') waiting.push(path);
    }
    const one = cPackage(folder, names);
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function cPackage(folder: string, names: readonly string[]): OwnCPackage | null {
  const read = (name: string): [string, string] => {
    const file = join(folder, name);
    return [file, orNull(() => readFileSync(file, 'utf8')) ?? ''];
  };
  const go = names
    .filter((name) => name.endsWith('.go'))
    .map(read)
    .filter(([, text]) => text.includes('"C"') || text.includes('`C`'))
    .filter(([, text]) => importsC(text));
  const usesSwig = names.some((name) => /\.swig(?:cxx)?$/.test(name));
  if (go.length === 0 && !usesSwig) return null;
  const others = names.filter((name) => C_FILE.test(name)).map(read);
  return { folder, texts: new Map([...go, ...others]) };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
