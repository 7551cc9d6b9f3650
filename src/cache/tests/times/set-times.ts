import { lutimesSync } from 'node:fs';
import { sep } from 'node:path';
import type { GitPorts } from '../../../runner/git.ts';
import { createTurn } from '../../../runner/turn.ts';
import type { ContentDigests } from './content-digests.ts';
import { contentTime, hasTime, secondsOf } from './content-time.ts';
import type { Look } from './look.ts';
import { refreshIndexes } from './refresh-indexes.ts';

export interface TimesSet {
  /** Microseconds since the epoch, by path. */
  readonly times: ReadonlyMap<string, number>;
  /** How many were changed. */
  readonly changed: number;
  /** Why git takes files for changed whose time is another now; '' where it does not. */
  readonly gitProblem: string;
}

/**
 * Gives files, links and folders the times of their content. What cannot be read or set stays as it is.
 * Then git looks at them again: to `git describe --dirty` a new time alone is a change.
 */
export async function setTimes(
  ports: GitPorts,
  paths: Iterable<string>,
  look: Look,
  digests: ContentDigests,
): Promise<TimesSet> {
  const turn = createTurn();
  const times = new Map<string, number>();
  const changed: string[] = [];
  const atime = Date.now() / 1000;
  let looked = 0;
  for (const path of paths) {
    if (looked++ % FILES_A_TURN === 0) await turn();
    const facts = look.lstat(path);
    if (typeof facts === 'string') continue;
    try {
      const time = contentTime(digests.of(path, facts));
      times.set(path, time);
      if (hasTime(facts.mtimeNs, time)) continue;
      if (!isGitFolder(path)) lutimesSync(path, atime, secondsOf(time));
      changed.push(path);
    } catch {
      // Gone, or not ours: such a test runs.
    }
  }
  const gitProblem =
    changed.length === 0 ? '' : await refreshIndexes(ports, digests.repositories, times);
  // Its own time moves with its index.
  for (const path of changed.filter(isGitFolder)) {
    const time = times.get(path);
    try {
      if (time !== undefined) lutimesSync(path, atime, secondsOf(time));
    } catch {
      // As above.
    }
  }
  return { times, changed: changed.length, gitProblem };
}

/** Some tenths of a millisecond. */
const FILES_A_TURN = 16;

function isGitFolder(path: string): boolean {
  return path.endsWith(`${sep}.git`);
}
