import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import type { Environment } from '../runner/ports.ts';
import type { InputContext } from './folders.ts';

/**
 * The host as inputs see it; all arguments come from the entry. The command line is not `inRunner`
 * even where a job's `run:` step calls it: its paths are relative to the current folder.
 */
export function hostInputContext(
  environment: Environment,
  currentFolder: string,
  inRunner = environment.GITHUB_ACTIONS === 'true',
): InputContext {
  return {
    inRunner,
    cwd: (inRunner && environment.GITHUB_WORKSPACE) || currentFolder,
    home: environment.HOME || environment.USERPROFILE || os.homedir(),
    usableCpus: usableCpus(os.availableParallelism(), readIfThere('/sys/fs/cgroup/cpu.max')),
    platform: process.platform,
    kindOf,
  };
}

/**
 * CPUs that this process may use: those it may run on, and no more than its cgroup's quota, rounded
 * up as Go 1.25 does it. `cpuMax` is the text of cpu.max: quota and period in microseconds.
 */
export function usableCpus(available: number, cpuMax: string): number {
  const [quota, period] = cpuMax.trim().split(/\s+/).map(Number);
  if (quota === undefined || period === undefined || !(quota > 0) || !(period > 0))
    return available;
  return Math.max(1, Math.min(available, Math.ceil(quota / period)));
}

function kindOf(file: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
