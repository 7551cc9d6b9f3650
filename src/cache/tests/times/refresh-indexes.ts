import { lstatSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { GitPorts } from '../../../runner/git.ts';
import type { AskedRepository } from './content-digests.ts';
import { hasTime } from './content-time.ts';
import { type IndexEntry, low32, type NewTimes } from './git-index.ts';
import { rewriteTimes } from './known-index.ts';

/**
 * Makes the indexes of git know the times that were set: to `git describe --dirty` a new time alone is a change. `times`: microseconds
 * by path. Answers why git takes files for changed all the same; '' where it does not.
 */
export async function refreshIndexes(
  ports: GitPorts,
  repositories: ReadonlyMap<string, AskedRepository>,
  times: ReadonlyMap<string, number>,
): Promise<string> {
  let problem = '';
  for (const [root, { index, unchanged }] of repositories) {
    if (index !== null && rewriteTimes(index, renewed(unchanged, times))) continue;
    problem = (await refreshed(ports, root)) || problem;
  }
  return problem;
}

/** Entries of files that were not changed since, with the times that they have now. */
function renewed(
  unchanged: ReadonlyMap<string, IndexEntry>,
  times: ReadonlyMap<string, number>,
): NewTimes[] {
  const found: NewTimes[] = [];
  for (const [path, { at, inode, size }] of unchanged) {
    const time = times.get(path);
    const facts = lstatSync(path, ASKED);
    if (facts === undefined || time === undefined || !hasTime(facts.mtimeNs, time)) continue;
    const { mtimeNs, ctimeNs } = facts;
    if (inode === low32(facts.ino) && size === low32(facts.size))
      found.push({ at, mtimeNs, ctimeNs });
  }
  return found;
}

const ASKED = { bigint: true, throwIfNoEntry: false } as const;

/** A git beside it (Go asks for the state of the checkout) may hold the lock for a moment. */
const PAUSES_MS = [50, 200, 1000];

async function refreshed(ports: GitPorts, root: string): Promise<string> {
  for (const pause of [...PAUSES_MS, 0]) {
    const { exitCode, stderr } = await refresh(ports, root);
    // 1: there are files that are changed indeed.
    if (exitCode <= 1) return '';
    if (pause === 0) return `git update-index --refresh in ${root}: ${stderr.trim()}`;
    await wait(pause);
  }
  return '';
}

async function refresh({ exec, environment }: GitPorts, root: string) {
  return exec({
    tool: 'git',
    args: ['-c', 'core.fsmonitor=false', 'update-index', '-q', '--refresh'],
    cwd: root,
    environment: { ...environment, LC_ALL: 'C', LANGUAGE: '', GIT_TERMINAL_PROMPT: '0' },
  });
}
