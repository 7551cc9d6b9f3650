import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readMachine } from '../runner/machine/read-machine.ts';
import type { Environment } from '../runner/ports.ts';
import { goEnvFile, parseGoEnvFile } from '../toolchain/go-environment.ts';
import { platformOf } from '../toolchain/version/module-version.ts';
import type { InputContext } from './folders.ts';
import { type JobSettings, resolveSettings } from './job-settings.ts';

/**
 * The host as inputs see it; all arguments come from the entry. The command line is not `inRunner`
 * even where a job's `run:` step calls it: its paths are relative to the current folder.
 */
export function hostInputContext(
  environment: Environment,
  currentFolder: string,
  inRunner = environment.GITHUB_ACTIONS === 'true',
  home = readMachine(environment, '').home,
): InputContext {
  return {
    inRunner,
    cwd: (inRunner && environment.GITHUB_WORKSPACE) || currentFolder,
    home,
    usableCpus: usableCpus(os.availableParallelism(), readIfThere('/sys/fs/cgroup/cpu.max')),
    platform: process.platform,
    arch: process.arch,
    kindOf,
    settings: (folder) => jobSettings(environment, folder),
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

/** What the environment and `go env -w` say; a file that cannot be read says nothing, as in cmd/go. */
export function jobSettings(environment: Environment, folder: string): JobSettings {
  const { goos } = platformOf(process.platform, process.arch);
  const named = goEnvFile(environment, goos);
  const file = named === '' ? '' : path.resolve(folder, named);
  return resolveSettings(environment, file, file === '' ? {} : parseGoEnvFile(readIfThere(file)));
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
