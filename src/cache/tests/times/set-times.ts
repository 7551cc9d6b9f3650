import { sep } from 'node:path';
import type { GitPorts } from '../../../runner/git.ts';
import { createTurn } from '../../../runner/turn.ts';
import type { ContentDigests } from './content-digests.ts';
import { contentTime, hasTime } from './content-time.ts';
import type { Look } from './look.ts';
import { refreshIndexes } from './refresh-indexes.ts';
import { FILES_A_TURN, setFiles } from './set-files.ts';
import { createSetting } from './setting.ts';

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
  const setting = createSetting();
  const times = new Map<string, number>();
  const gitFolders: string[] = [];
  let looked = 0;
  for (const path of paths) {
    if (looked++ % FILES_A_TURN === 0) await turn();
    const facts = look.lstat(path);
    if (typeof facts === 'string') continue;
    try {
      const time = contentTime(digests.of(path, facts));
      times.set(path, time);
      if (hasTime(facts.mtimeNs, time) && !digests.unknown.has(path)) continue;
      if (isGitFolder(path)) gitFolders.push(path);
      else setting.add(path, time);
    } catch {
      // Gone, or not ours: such a test runs.
    }
  }
  const files = await setting.end();
  const gitProblem =
    files.paths.length === 0 ? '' : await refreshIndexes(ports, digests.repositories, files);
  // Its own time moves with its index.
  setFiles({ paths: gitFolders, times: gitFolders.map((path) => times.get(path) ?? 0) });
  return { times, changed: files.paths.length + gitFolders.length, gitProblem };
}

function isGitFolder(path: string): boolean {
  return path.endsWith(`${sep}.git`);
}
