import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment, Exec } from './ports.ts';

/** What git is asked with; a Runner is one. */
export interface GitPorts {
  readonly exec: Exec;
  readonly environment: Environment;
}

export interface GitAnswer {
  readonly ok: boolean;
  /** What it printed, without white space around it; '' where it failed. */
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
      ...{ LC_ALL: 'C', LANGUAGE: '', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    },
  });
  if (exitCode === 0) return { ok: true, text: stdout.trim(), said: '' };
  return { ok: false, text: '', said: wordsOf(stderr) };
}

/** Advice of several lines is said in our own words (git-remedy.ts). */
function wordsOf(stderr: string): string {
  const lines = stderr.trim().split('\n');
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? '').trim();
}

/**
 * Root of the repository that a folder lies in: the nearest `.git`, a folder or (submodule, worktree)
 * a file, as Go finds it (cmd/go/internal/vcs FromDir); null where there is none.
 */
export function repositoryRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (statSync(join(at, '.git'), { throwIfNoEntry: false }) !== undefined) return at;
    if (dirname(at) === at) return null;
  }
}
