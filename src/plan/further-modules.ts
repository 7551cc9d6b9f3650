import type { Inputs } from '../inputs/inputs.ts';
import type { Log } from '../runner/ports.ts';
import { dependencyFiles } from './dependency-files.ts';
import { type FoundModules, withFurther } from './find-modules.ts';

const OTHER_FILES =
  'cache-dependency-path names other files than go.mod and go.sum: they are not needed, because what is compiled is found by its content, not by the names of caches';

const NO_MODULES =
  'no go.mod is in the checkout: modules that later steps fetch are not kept; where actions/checkout comes after this step, put it before';

/**
 * The modules of the step, and those that its later steps work in: as `cache-dependency-path` says, and
 * in setup/action.yml without a go.mod in the working directory those of every go.sum of the checkout.
 */
export async function addDependencies(
  log: Pick<Log, 'notice' | 'warning'>,
  inputs: Pick<Inputs, 'build' | 'cache' | 'dependencyFiles' | 'isSetup'>,
  found: FoundModules,
): Promise<FoundModules> {
  const { build, cache, dependencyFiles: lines, isSetup } = inputs;
  if (cache === 'none') return found;
  if (build) {
    if (lines.length > 0)
      log.notice(
        'cache-dependency-path is not needed with a build: its modules are kept, wherever their go.sum lies',
      );
    return found;
  }
  const { module, workspaceFile } = found.roots;
  const isOutside = isSetup && module === null && workspaceFile === null;
  const asked = lines.length === 0 && isOutside ? ['**/go.sum'] : lines;
  if (asked.length === 0) return found;
  const { pins, others, unmatched } = await dependencyFiles(asked, found.root);
  if (others > 0) log.notice(OTHER_FILES);
  if (lines.length > 0 && unmatched.length > 0)
    log.warning(
      `cache-dependency-path: nothing is at ${unmatched.join(', ')} in ${found.root}: the modules of what is meant are not kept`,
    );
  if (lines.length === 0 && pins.length === 0) {
    const { pins: modules } = await dependencyFiles(['**/go.mod'], found.root);
    if (modules.length === 0) log.notice(NO_MODULES);
  }
  return withFurther(found, pins);
}
