import { dirname, join } from 'node:path';
import type { JobRecord } from '../../cache/handover.ts';
import type { Step } from '../../inputs/step.ts';
import { isOwnPackage, type Listing, sourceFiles } from '../../plan/go-list.ts';
import { type OutputFile, outputFiles } from '../../plan/output-files.ts';
import type { PlannedBinary } from '../../plan/plan.ts';
import type { Project } from '../../plan/project.ts';
import type { Environment } from '../../runner/ports.ts';
import { type Result, success } from '../../runner/result.ts';
import { checkOutput, type OwnPaths } from './check-output.ts';
import { warnOfEarlierOutputs } from './earlier-outputs.ts';
import { hideOutput } from './hide-output.ts';
import { removeOldExclude } from './old-exclude.ts';

/**
 * Before anything is compiled: whether the binaries can be written where they are to be, and what Go's
 * git is told of them (hide-output.ts; nothing where nobody asks git). `listing` is null where nothing
 * is built.
 */
export async function prepareOutput(
  step: Step,
  project: Project,
  earlier: JobRecord | null,
  binaries: readonly PlannedBinary[],
  listing: Listing | null,
  asksGit: boolean,
): Promise<Result<Environment>> {
  const { debug, provenance, sbom } = step.inputs;
  const files = outputFiles(binaries, { debug: debug === 'sidecar', provenance, sbom });
  const own = ownPaths(listing ?? new Map());
  const [checked] = await Promise.all([
    checkOutput(step, files, own),
    binaries.length === 0 ? undefined : removeOldExclude(step),
  ]);
  await warnOfEarlierOutputs(step, earlier, binaries);
  if (!checked.ok || !asksGit) return checked.ok ? success({}) : checked;
  return success(await hideOutput(step, project, files.map(pathOf), (path) => own.has(path)));
}

function pathOf({ path }: OutputFile): string {
  return path;
}

/** Files of own packages, their folders, and the folders above, by the package that a message names. */
function ownPaths(listing: Listing): OwnPaths {
  const paths = new Map<string, string>();
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of sourceFiles(one)) {
      const file = join(one.Dir, name);
      paths.set(file, one.ImportPath);
      // An embedded file may lie below the package's folder.
      for (let at = dirname(file); !paths.has(at) && dirname(at) !== at; at = dirname(at)) {
        paths.set(at, one.ImportPath);
      }
    }
  }
  return paths;
}
