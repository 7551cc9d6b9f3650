import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from '../ports.ts';
import { failure, type Result, success } from '../result.ts';
import { type MachineFolders, systemTemp } from './machine-folders.ts';
import { makeFolder } from './make-folder.ts';

/** Where toolchains go on a machine that has no tool cache, or one that cannot be written. */
export function toolsBelow(home: string): string {
  return join(home, '.cache', 'go-turbo-build', 'tools');
}

/**
 * The runner whose commands find the machine's folders; makes those for temporary files, says what
 * is not as it should be.
 */
export async function useMachine<R extends Runner>(
  runner: R,
  machine: MachineFolders,
): Promise<Result<R>> {
  const environment = { ...runner.environment, ...machine.changes };
  for (const note of machine.notes) runner.log.warning(note);
  for (const folder of [machine.temp, systemTemp(environment, process.platform)]) {
    try {
      await makeFolder(folder);
      await access(folder, constants.W_OK | constants.X_OK);
    } catch (error) {
      return failure(
        'GTB1106',
        `there is no folder for temporary files: ${(error as Error).message}`,
        'a folder that can be written, with room for what is compiled',
        'set TMPDIR (in a job also RUNNER_TEMP) to such a folder',
      );
    }
  }
  return success({ ...runner, environment });
}
