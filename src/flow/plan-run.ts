import type { Layers } from '../compile/compile.ts';
import type { LaterSteps } from '../compile/later-steps.ts';
import { prepareOutput } from '../compile/output/prepare-output.ts';
import type { ModulesReader } from '../compile/thin-first.ts';
import { stampsCommit } from '../inputs/flags/go-flags.ts';
import { usesInputsStamp } from '../inputs/flags/inputs-stamp.ts';
import { binaryId } from '../plan/binary-id.ts';
import type { Listing } from '../plan/go-list.ts';
import { type BuildPlan, planBuild } from '../plan/plan.ts';
import type { Source } from '../release/checkout.ts';
import { readSource } from '../release/read-source.ts';
import type { Files } from '../reuse/facts/read-files.ts';
import { planWithout, usable } from '../reuse/left-to-build.ts';
import { type RecordedInputs, recordInputs } from '../reuse/record-inputs.ts';
import type { ReusedBinary } from '../reuse/reuse-binaries.ts';
import type { Environment } from '../runner/ports.ts';
import { type Result, success } from '../runner/result.ts';
import type { Reused } from './overlap.ts';
import type { Run } from './run.ts';

export interface PlannedRun {
  readonly plan: BuildPlan;
  /** What of it is not reused. */
  readonly left: BuildPlan;
  /** By plannedId. */
  readonly reused: ReadonlyMap<string, ReusedBinary>;
  /** null where nobody asks what the binaries are built from. */
  readonly recorded: RecordedInputs | null;
  /** Of the inputs of each binary, by binaryId. */
  readonly digests: ReadonlyMap<string, string>;
  readonly source: readonly Source[];
  readonly git: Environment;
}

/** What there is to build, and what is known of it before the first compile. */
export async function planRun(
  run: Run,
  request: BuildRequest,
  files: Files,
): Promise<Result<PlannedRun>> {
  const { step, project, caches } = run;
  const { listing, reader, found } = request;
  const plan = planOf(run, listing);
  if (!plan.ok) return plan;
  const { provenance: isProven } = step.inputs;
  const asksGit = isProven || stampsCommit(reader.go.flags);
  const { binaries } = plan.value;
  const git = await prepareOutput(step, project, caches.earlier, binaries, listing, asksGit);
  if (!git.ok) return git;
  const source = isProven ? await readSource(step, reader.go.version, git.value) : success([]);
  if (!source.ok) return source;
  const recorded = await record(run, request, plan.value, files);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request.reused, plan.value, digests);
  const left = planWithout(plan.value, reused, found.agreement.unlinked);
  return success({
    plan: plan.value,
    left,
    reused,
    recorded,
    digests,
    source: source.value,
    git: git.value,
  });
}

async function record(
  { step, project, lane }: Run,
  { reader: { go }, found, listing }: BuildRequest,
  plan: BuildPlan,
  files: Files,
): Promise<RecordedInputs | null> {
  const { reuse, provenance } = step.inputs;
  const isAsked = provenance || (found.obstacle === '' && reuse);
  if (plan.binaries.length === 0 || (!isAsked && !usesInputsStamp(go.flags.link))) return null;
  const recording = recordInputs(step, project, go, lane, found, plan, listing, files);
  return step.clocks.activity.track('hash', recording);
}

function planOf({ step, go }: Run, listing: Listing): Result<BuildPlan> {
  const { compiler, inputs } = step;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: inputs.build,
    // TinyGo compiles programs only.
    mainsOnly: inputs.mainsOnly || compiler === 'tinygo',
    listing,
  });
}

export interface BuildRequest extends Reused {
  readonly reader: ModulesReader;
  readonly listing: Listing;
  readonly layers: Layers;
  /** The steps of the job after this one; null where they have nothing of its GOCACHE. */
  readonly later: LaterSteps | null;
}
