import { dirname, resolve } from 'node:path';
import { remembered } from '../../runner/remembered.ts';
import { isBelow, realPath } from './in-folder.ts';
import type { JudgedLog } from './kept-results.ts';
import { type Look, NOT_THERE } from './times/look.ts';

/**
 * Names in a test's log of empty folders that it made in the checkout and left there. The next checkout has
 * none of them, as this one had none when the test began: its result is that of both. Go looks when a test
 * has ended, and would not find it. `timed`: real paths of all that the log needs.
 *
 * Taken is only what can have been nothing else before: made while the test ran, with nothing below it named (what
 * was in it would have been), and nothing else that shows it: the folder above is not looked at.
 * os.RemoveAll opens that where there is anything to remove.
 */
export function leftBehind(
  { asked, writtenNs, seconds }: Pick<JudgedLog, 'asked' | 'writtenNs' | 'seconds'>,
  timed: readonly string[],
  look: Look,
): ReadonlySet<string> {
  // Seconds are rounded to thousandths; a disk's clock is never ahead of Go's.
  const beganNs = writtenNs - BigInt(Math.round(seconds * 1e9)) + 1_000_000n;
  const needed = new Set(timed);
  const names = asked.flatMap((one) => (one.kind === 'variable' ? [] : [one.path]));
  const isLeft = remembered((name) => {
    const own = look.lstat(name);
    // Most names are of files: no way is followed for them.
    if (typeof own === 'string' || own.kind === 'file') return false;
    const place = realPath(name);
    const facts = place === null ? NOT_THERE : look.lstat(place);
    if (place === null || typeof facts === 'string' || facts.kind !== 'folder') return false;
    if (facts.birthtimeNs <= beganNs || facts.birthtimeNs > writtenNs) return false;
    if (needed.has(dirname(place)) || look.entries(place)?.length !== 0) return false;
    const said = resolve(name);
    return names
      .map((other) => resolve(other))
      .every((other) =>
        [said, place].every((folder) => other === folder || !isBelow(other, folder)),
      );
  });
  return new Set(names.filter(isLeft));
}

/** A look to which nothing is at some names. */
export function lookWithout(names: ReadonlySet<string>, look: Look): Look {
  return {
    stat: (path) => (names.has(path) ? NOT_THERE : look.stat(path)),
    lstat: (path) => (names.has(path) ? NOT_THERE : look.lstat(path)),
    entries: (folder) => look.entries(folder),
  };
}
