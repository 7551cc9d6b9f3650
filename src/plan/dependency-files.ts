import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathPattern } from '../inputs/glob-pattern.ts';

/** Files that `cache-dependency-path` names. */
export interface DependencyFiles {
  /** go.mod, go.sum, go.work and go.work.sum files; absolute, sorted. */
  readonly pins: readonly string[];
  /** How many other files are named: they are in no key. */
  readonly others: number;
  /** Lines that name nothing that is there. */
  readonly unmatched: readonly string[];
}

const PINS = ['go.mod', 'go.sum', 'go.work', 'go.work.sum'];
/** Nobody's go.sum lies there, and they hold most of the files. */
const SKIPPED = ['.git', 'node_modules'];

/** `lines`: paths and globs as actions/setup-go takes them (@actions/glob), relative to `root`; `!` leaves out. */
export async function dependencyFiles(
  lines: readonly string[],
  root: string,
): Promise<DependencyFiles> {
  const named = lines.filter((line) => !line.startsWith('!')).map((line) => pathOf(line, root));
  const left = lines
    .filter((line) => line.startsWith('!'))
    .map((one) => pathOf(one.slice(1).trim(), root));
  const isLeft = (file: string): boolean => left.some((one) => pathPattern(one).test(file));
  const all = named.some(isGlob) ? await filesBelow(root, '') : [];
  const found = new Set<string>();
  const unmatched: string[] = [];
  for (const line of named) {
    const pattern = pathPattern(line);
    const matches = isGlob(line)
      ? all.filter((file) => pattern.test(file))
      : (await isFile(resolve(root, line)))
        ? [line]
        : [];
    if (matches.length === 0) unmatched.push(line);
    for (const file of matches) if (!isLeft(file)) found.add(file);
  }
  const files = [...found].sort();
  const pins = files.filter((file) => PINS.includes(basename(file)));
  return {
    pins: pins.map((file) => resolve(root, file)),
    others: files.length - pins.length,
    unmatched,
  };
}

function isGlob(line: string): boolean {
  return /[*?[]/.test(line);
}

/** Relative to the root, with `/`. */
function pathOf(line: string, root: string): string {
  const path = isAbsolute(line) ? relative(root, line) : line;
  return path.replaceAll(sep, '/').replace(/^(?:\.\/)+/, '');
}

/** Every file below a folder, relative with `/`; links are not followed. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return [name];
      const isOpen = entry.isDirectory() && !SKIPPED.includes(entry.name);
      return isOpen ? filesBelow(root, name) : [];
    }),
  );
  return lists.flat();
}

function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
}
