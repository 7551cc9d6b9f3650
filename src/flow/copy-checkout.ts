import { constants } from 'node:fs';
import { cp, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { failure, type Result, success } from '../runner/result.ts';

export interface CheckoutCopy {
  /** Root of the checkout, and of its copy. */
  readonly from: string;
  readonly to: string;
  /** The working directory within the copy. */
  readonly workingDirectory: string;
}

export interface CopyRequest {
  /** Folder of the modules, with all that a build reads below it. */
  readonly root: string;
  readonly workingDirectory: string;
  /** Whether Go asks git: then the repository is copied with its history. */
  readonly withGit: boolean;
  /** A new folder. */
  readonly to: string;
}

/**
 * Copies all files of a checkout, ignored ones too: what a step before has generated is an input of
 * the build as much as what git knows. Links stay links.
 */
export async function copyCheckout(request: CopyRequest): Promise<Result<CheckoutCopy>> {
  const { withGit, to } = request;
  try {
    const [root, workingDirectory] = await Promise.all([
      realpath(request.root),
      realpath(request.workingDirectory),
    ]);
    const from = (withGit ? await gitRoot(root) : null) ?? root;
    const git = join(from, '.git');
    await mkdir(dirname(to), { recursive: true });
    await cp(from, to, {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => withGit || path !== git,
    });
    const inside = relative(from, workingDirectory);
    if (inside === '..' || inside.startsWith(`..${sep}`))
      throw new Error(`${workingDirectory} is not below ${from}`);
    return success({ from, to, workingDirectory: join(to, inside) });
  } catch (error) {
    return failure(
      'check',
      `the checkout cannot be copied for a second build: ${(error as Error).message}`,
      'a checkout that can be read, and room for a copy in the temporary folder',
      'make room, or leave the check reproducible out',
    );
  }
}

async function gitRoot(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await stat(join(at, '.git')).catch(() => null)) !== null) return at;
    if (dirname(at) === at) return null;
  }
}
