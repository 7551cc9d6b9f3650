import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { statPath } from './machine/stat-path.ts';
import type { Environment, Exec } from './ports.ts';

/** What git is asked with; a Runner is one. */
export interface GitPorts {
  readonly exec: Exec;
  readonly environment: Environment;
}

export interface GitAnswer {
  readonly ok: boolean;
  /** What it printed, without white space at its end; '' where it failed. */
  readonly text: string;
  /** What it said of a failure, one line; '' else. */
  readonly said: string;
}

/**
 * Asks git. Its words are read and shown, so they are those of LC_ALL=C; it takes no lock that a git
 * beside it would trip over, starts no daemon that outlives the step, and never waits for a password.
 */
export async function askGit(
  { exec, environment }: GitPorts,
  cwd: string,
  ...args: readonly string[]
): Promise<GitAnswer> {
  const { exitCode, stdout, stderr } = await exec({
    tool: 'git',
    args: ['-c', 'core.fsmonitor=false', ...args],
    cwd,
    environment: {
      ...environment,
      LC_ALL: 'C',
      LANGUAGE: '',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    },
  });
  if (exitCode === 0) return { ok: true, text: stdout.trimEnd(), said: '' };
  return { ok: false, text: '', said: wordsOf(stderr) };
}

/** Advice of several lines is said in our own words (git-remedy.ts). */
function wordsOf(stderr: string): string {
  const lines = stderr.trim().split('\n');
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? '').trim();
}

/**
 * Variables that set one more thing in git's configuration, for whoever gets them (git 2.31, `git help
 * config`, GIT_CONFIG_COUNT); none where what is there is no count.
 */
export function gitConfigVariables(
  environment: Environment,
  key: string,
  value: string,
): Record<string, string> {
  const count = Number(environment.GIT_CONFIG_COUNT || '0');
  if (!Number.isInteger(count) || count < 0) return {};
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: key,
    [`GIT_CONFIG_VALUE_${count}`]: value,
  };
}

export interface Repository {
  readonly root: string;
  /** `.git` is a folder; else (submodule, worktree) a file that names one. */
  readonly isWhole: boolean;
}

/** Repositories that a folder lies in, the nearest first: a submodule lies in two. */
export function repositoriesOf(folder: string): Repository[] {
  return [...repositoriesAbove(folder)];
}

/** The repository that git takes a folder for; null where there is none. */
export function repositoryRoot(folder: string): string | null {
  // Folders above the first are not asked.
  for (const { root } of repositoriesAbove(folder)) return root;
  return null;
}

function* repositoriesAbove(folder: string): Generator<Repository, void, undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const kind = gitKind(at);
    if (kind !== null) yield { root: at, isWhole: kind === 'folder' };
    if (dirname(at) === at) return;
  }
}

/** A file counts only where it names a folder that is there, as to Go 1.27 (cmd/go/internal/vcs vcsGitRoot). */
function gitKind(folder: string): 'folder' | 'file' | null {
  const path = join(folder, '.git');
  const facts = statPath(path);
  if (facts === null) return null;
  if (facts.isDirectory()) return 'folder';
  const named = gitFolderOf(path);
  const isThere = named !== null && statPath(named)?.isDirectory();
  return isThere === true ? 'file' : null;
}

/** The folder that a `.git` file names; null where it is none. */
export function gitFolderOf(file: string): string | null {
  try {
    const named = /^gitdir:(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]?.trim() ?? '';
    return named === '' ? null : resolve(dirname(file), named);
  } catch {
    return null;
  }
}
