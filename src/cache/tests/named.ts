import { basename, dirname, join, sep } from 'node:path';
import { remembered } from '../../runner/remembered.ts';
import { inFolder, realPath } from './in-folder.ts';
import type { Look } from './times/look.ts';

/** A file or folder that a test named. Of an opened folder all entries are looked at. */
export interface Named {
  readonly path: string;
  readonly isOpened: boolean;
}

/** What has to have its time for a name to look the same to Go. */
export interface Needed {
  /** Real paths of files, folders and links; empty where nothing is there. */
  readonly paths: readonly string[];
  /** What cannot be given one: outside of the modules, in `.git`, no file, made by make; null where all can. */
  readonly untimed: string | null;
}

const NOTHING: Needed = { paths: [], untimed: null };

/**
 * Finds what names need, each once. `folders`: of the modules of the checkout; `isMade`: whether another
 * tool compares the time of a file, which is left alone then (madeByMake).
 */
export function createNeeds(
  look: Look,
  folders: readonly string[],
  isMade: (folder: string, file: string) => boolean,
): (named: Named) => Needed {
  const insides = folders.map(inFolder);
  const realFolder = remembered((folder) => realPath(folder));
  const [known, knownOpened] = [new Map<string, Needed>(), new Map<string, Needed>()];
  const isOurs = (place: string): boolean =>
    !inGit(place) && insides.some((isInside) => isInside(place));
  const find = ({ path, isOpened }: Named): Needed => {
    const facts = look.lstat(path);
    if (typeof facts === 'string') return NOTHING;
    const parent = dirname(path);
    const folder = realFolder(parent);
    if (folder === null) return { paths: [], untimed: path };
    const place = folder === parent ? path : join(folder, basename(path));
    if (!isOurs(place) || facts.kind === 'other') return { paths: [], untimed: path };
    if (facts.kind === 'file') {
      const isTimed = !isMade(folder, place);
      return { paths: isTimed ? [place] : [], untimed: isTimed ? null : path };
    }
    if (facts.kind === 'link') {
      const target = realPath(place);
      const led = target === null ? NOTHING : needs({ path: target, isOpened });
      return { paths: [place, ...led.paths], untimed: led.untimed };
    }
    if (!isOpened) return { paths: [place], untimed: null };
    if (basename(place) === '.git') return { paths: [], untimed: path };
    const below = place.endsWith(sep) ? place : place + sep;
    const paths = [place];
    let untimed: string | null = null;
    for (const { name, kind } of look.entries(place) ?? []) {
      const entry = below + name;
      if (kind === 'other' || (kind === 'file' && isMade(place, entry))) untimed ??= entry;
      else paths.push(entry);
    }
    return { paths, untimed };
  };
  const needs = (named: Named): Needed => {
    const own = named.isOpened ? knownOpened : known;
    const before = own.get(named.path);
    if (before !== undefined) return before;
    const found = find(named);
    own.set(named.path, found);
    return found;
  };
  return needs;
}

/** git compares the times of its own files: they are not touched. The folder itself may be. */
function inGit(place: string): boolean {
  return place.includes(`${sep}.git${sep}`);
}
