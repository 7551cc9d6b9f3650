import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import type { RunContext } from '../inputs/step.ts';
import type { Listing } from '../plan/go-list.ts';
import { linkedPackages } from '../plan/needed-packages.ts';
import type { BuildPlan } from '../plan/plan.ts';
import { relativePath } from '../runner/relative-path.ts';
import type { Files } from './facts/read-files.ts';
import { inputsDigest, ownSourceFiles } from './inputs-digest.ts';

/** The inputs digest of a run's binaries: 64 hex digits. */
export async function digestInputs(
  context: RunContext,
  go: PreparedGo,
  plan: BuildPlan,
  listing: Listing,
  files: Files,
): Promise<string> {
  // `go build` begins first: nobody waits for the digest before that has ended.
  await nextTurn();
  const packages = [...linkedPackages(plan, listing).values()].flat();
  const digests = ownSourceFiles(packages).map(async (file): Promise<[string, string]> => {
    // What cannot be read is for the build to say.
    const sha256 = (await files.sha256(file)) ?? 'absent';
    return [relativePath(go.modules.root, file), sha256];
  });
  const named = new Map(await context.activity.track('hash', Promise.all(digests)));
  return inputsDigest({
    files: named,
    goSum: go.keys.goSum,
    lane: go.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package),
  });
}
