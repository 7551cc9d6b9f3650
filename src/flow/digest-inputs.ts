import { fileDigests, inputsDigest, ownSourceFiles } from '../plan/inputs-digest.ts';
import { neededPackages } from '../plan/needed-packages.ts';
import type { BuildPlan } from '../plan/plan.ts';
import { relativePath } from '../plan/relative-path.ts';
import type { Listing } from './list-packages.ts';
import type { PreparedGo } from './prepare-go.ts';
import type { RunContext } from './run-context.ts';

/** The inputs digest of a run's binaries: 64 hex digits. */
export async function digestInputs(
  context: RunContext,
  go: PreparedGo,
  plan: BuildPlan,
  listing: Listing,
): Promise<string> {
  const packages = [...neededPackages(plan, listing).values()].flat();
  const files = ownSourceFiles(packages);
  const digests = await context.activity.track('hash', fileDigests(files));
  const named = new Map(
    [...digests].map(([file, sha256]) => [relativePath(go.modules.root, file), sha256]),
  );
  return inputsDigest({
    files: named,
    goSum: go.keys.goSum,
    lane: go.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package),
  });
}
