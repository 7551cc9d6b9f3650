import { hostInputContext } from '../../inputs/host-context.ts';
import { moduleFolders } from '../../plan/module-folders.ts';
import type { Runner } from '../../runner/ports.ts';
import { codedText } from '../../runner/result.ts';
import { mainStep } from '../main-step.ts';
import { inFolder } from './in-folder.ts';

/**
 * The main step for each folder of `working-directory`, one after another, as steps of one job: each
 * has a place of its own, what they share is compiled once, and one post saves for all.
 */
export async function mainSteps(outer: Runner, startedAt: number): Promise<void> {
  const { environment } = outer;
  const { cwd } = hostInputContext(environment, process.cwd());
  const said = environment['INPUT_WORKING-DIRECTORY'] ?? '';
  const folders = await moduleFolders(said, cwd);
  if (!folders.ok) return outer.job.setFailed(folders.failures.map(codedText).join('\n'));
  const meant = isOneFolder(said, folders.value) ? null : folders.value;
  if (folders.value.length === 1)
    return mainStep(inFolder(outer, environment, folders.value[0] ?? said), startedAt, meant);
  const { manyModules } = await import('./many-modules.ts');
  return manyModules(outer, folders.value, startedAt);
}

/** One folder says where this step works, not which modules are meant. */
function isOneFolder(said: string, folders: readonly string[]): boolean {
  return folders.length === 1 && folders[0] === said;
}
