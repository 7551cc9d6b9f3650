import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Inputs } from '../inputs/inputs.ts';
import type { JobFacts } from '../runner/environment.ts';
import { realPath } from '../runner/machine/real-path.ts';
import type { Environment } from '../runner/ports.ts';
import { findModuleRoots } from './module-files.ts';

export interface Folders {
  readonly inputs: Inputs;
  readonly job: JobFacts;
  readonly environment: Environment;
  readonly temp: string;
}

/**
 * Every folder of a run by its one real path, as git names it: behind a link Go would go by PWD (Go's
 * os.Getwd), and what one of us calls below the checkout another would call outside. Only with an
 * `-overlay`, which names files by the paths that the job uses, and on the command line where the link
 * lies in another module or workspace, they stay as they are.
 */
export async function realFolders(folders: Folders, goFlags: readonly string[]): Promise<Folders> {
  const { inputs, job, environment, temp } = folders;
  const hasOverlay = [...goFlags, ...inputs.buildFlags].some((one) => /^--?overlay=./.test(one));
  const output = resolve(inputs.workingDirectory, inputs.output);
  const workingDirectory = shellPath(inputs.workingDirectory, environment.PWD ?? '');
  if (hasOverlay || (!job.inRunner && (await isElsewhere(workingDirectory)))) {
    const at = relative(inputs.workingDirectory, output);
    const paths = { workingDirectory, output: resolve(workingDirectory, at) };
    return { ...folders, inputs: { ...inputs, ...paths } };
  }
  const { GOWORK } = environment;
  const workspace = job.workspace === '' ? '' : realPath(job.workspace);
  return {
    inputs: {
      ...inputs,
      workingDirectory: realPath(inputs.workingDirectory),
      output: realPath(output),
    },
    job: { ...job, workspace },
    environment:
      GOWORK !== undefined && isAbsolute(GOWORK)
        ? { ...environment, GOWORK: realPath(GOWORK) }
        : environment,
    temp: realPath(temp),
  };
}

/** A folder as the shell that started us calls it: Node knows the current folder by its real path alone. */
function shellPath(folder: string, pwd: string): string {
  if (!isAbsolute(pwd)) return folder;
  const inside = relative(realPath(pwd), folder);
  const isBelow = !isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
  return isBelow ? join(pwd, inside) : folder;
}

/**
 * Whether the folders above a link have another go.mod or go.work than those above the folder that it
 * leads to: a shell's `cd link` makes Go look above the link.
 */
async function isElsewhere(folder: string): Promise<boolean> {
  const real = realPath(folder);
  if (real === folder) return false;
  const [here, there] = await Promise.all([findModuleRoots(folder, ''), findModuleRoots(real, '')]);
  const same = (one: string | null, other: string | null): boolean =>
    (one === null ? null : realPath(one)) === other;
  return !same(here.module, there.module) || !same(here.workspaceFile, there.workspaceFile);
}
