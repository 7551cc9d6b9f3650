import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Inputs } from '../inputs/inputs.ts';
import type { JobFacts } from '../runner/environment.ts';
import type { Environment } from '../runner/ports.ts';
import { realPath } from '../runner/real-path.ts';

export interface Folders {
  readonly inputs: Inputs;
  readonly job: JobFacts;
  readonly environment: Environment;
  readonly temp: string;
}

/**
 * Every folder of a run by its one real path, as git names it: behind a link Go would go by PWD (Go's
 * os.Getwd), and what one of us calls below the checkout another would call outside. Only with an
 * `-overlay`, which names files by the paths that the job uses, they stay as they are.
 */
export function realFolders(folders: Folders, goFlags: readonly string[]): Folders {
  const { inputs, job, environment, temp } = folders;
  const hasOverlay = [...goFlags, ...inputs.buildFlags].some((one) => /^--?overlay=./.test(one));
  const output = resolve(inputs.workingDirectory, inputs.output);
  if (hasOverlay) {
    const workingDirectory = shellPath(inputs.workingDirectory, environment.PWD ?? '');
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
