import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KeyedLane } from '../cache/lane/choose-lane.ts';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import type { Listing } from '../plan/go-list.ts';
import { linkedPackages } from '../plan/needed-packages.ts';
import type { BuildPlan } from '../plan/plan.ts';
import type { Project } from '../plan/project.ts';
import { relativePath } from '../runner/relative-path.ts';
import type { Files } from './facts/read-files.ts';
import { inputsDigest, ownSourceFiles } from './inputs-digest.ts';

/** The inputs digest of a run's binaries: 64 hex digits. */
export async function digestInputs(
  step: Step,
  project: Project,
  go: Go,
  lane: KeyedLane,
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
    return [relativePath(project.root, file), sha256];
  });
  const named = new Map(await step.clocks.activity.track('hash', Promise.all(digests)));
  return inputsDigest({
    files: named,
    pinDigest: lane.keys.pinDigest,
    lane: lane.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package),
  });
}
