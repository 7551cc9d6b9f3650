import { setTimeout as wait } from 'node:timers/promises';
import type { GitPorts } from '../../../runner/git.ts';
import type { AskedRepository } from './content-digests.ts';
import { type IndexEntry, isFileOf, type NewTimes } from './git-index.ts';
import { rewriteTimes } from './known-index.ts';
import type { FilesSet } from './setting.ts';

/**
 * Makes the indexes of git know times that were set: to `git describe --dirty` a new time alone is a
 * change. Answers why git takes files for changed all the same; '' where it does not.
 */
export async function refreshIndexes(
  ports: GitPorts,
  repositories: ReadonlyMap<string, AskedRepository>,
  files: FilesSet,
): Promise<string> {
  let problem = '';
  for (const [root, { index, unchanged }] of repositories) {
    const changes = renewed(unchanged, files);
    if (index !== null && changes !== null && rewriteTimes(index, changes)) continue;
    problem = (await refreshed(ports, root)) || problem;
  }
  return problem;
}

/** Entries of files with the times that they have now; null where one has been changed since. */
function renewed(
  unchanged: ReadonlyMap<string, IndexEntry>,
  { paths, timed }: FilesSet,
): NewTimes[] | null {
  const found: NewTimes[] = [];
  for (const [i, path] of paths.entries()) {
    const entry = unchanged.get(path);
    if (entry === undefined) continue;
    const [mtimeNs = 0n, ctimeNs = 0n] = [timed[i * 4], timed[i * 4 + 1]];
    const [inode = 0n, size = 0n] = [timed[i * 4 + 2], timed[i * 4 + 3]];
    if (ctimeNs === 0n || !isFileOf(entry, { inode, size })) return null;
    found.push({ at: entry.at, mtimeNs, ctimeNs });
  }
  return found;
}

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
