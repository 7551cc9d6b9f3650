import { join } from 'node:path';
import type { MadeBinaries } from '../cache/handover.ts';
import { type PreparedGo, withVariables } from '../cache/lane/choose-lane.ts';
import { compile, type Layers } from '../compile/compile.ts';
import type { LaterSteps } from '../compile/later-steps.ts';
import { checkMains } from '../compile/listing/check-mains.ts';
import { sayRepositories } from '../compile/notices/say-repositories.ts';
import { warnOfPaths } from '../compile/notices/warn-of-paths.ts';
import { warnOfResolver } from '../compile/notices/warn-of-resolver.ts';
import { warnOfVariables } from '../compile/notices/warn-of-variables.ts';
import { warnOfUnused } from '../compile/notices/warn-without-effect.ts';
import { prepareOutput } from '../compile/output/prepare-output.ts';
import { postLink } from '../compile/post-link/post-link.ts';
import { rebuild } from '../compile/rebuild.ts';
import { stampsCommit } from '../inputs/flags/go-flags.ts';
import { usesInputsStamp } from '../inputs/flags/inputs-stamp.ts';
import type { RunContext } from '../inputs/step.ts';
import type { BinaryChecks, BinaryReport } from '../inspect/binary-report.ts';
import type { BuiltBinary } from '../inspect/built-binary.ts';
import { binaryId, plannedId } from '../plan/binary-id.ts';
import type { Listing } from '../plan/go-list.ts';
import { type BuildPlan, planBuild } from '../plan/plan.ts';
import { type Source, stampedCommit } from '../release/checkout.ts';
import {
  compareFingerprints,
  type Fingerprint,
  saveFingerprints,
} from '../release/fingerprints.ts';
import { readSource } from '../release/read-source.ts';
import { writeProvenance } from '../release/write-provenance.ts';
import type { PackageCounts } from '../report/run-report.ts';
import { showPlan } from '../report/show-plan.ts';
import { digestInputs } from '../reuse/digest-inputs.ts';
import { createFiles, type Files } from '../reuse/facts/read-files.ts';
import type { FoundReuse } from '../reuse/find-reuse.ts';
import { planWithout, usable } from '../reuse/left-to-build.ts';
import { madeBinaries } from '../reuse/made-binaries.ts';
import { type RecordedInputs, recordInputs } from '../reuse/record-inputs.ts';
import type { ReusedBinaries } from '../reuse/reuse-binaries.ts';
import type { Environment } from '../runner/ports.ts';
import { type Result, success } from '../runner/result.ts';
import { inspectAndMove } from './finish-binaries.ts';

/** What became of the packages that `go list` found. */
export interface MadeByRun {
  /** In the order of the plan. */
  readonly binaries: readonly BinaryReport[];
  readonly checks: readonly BinaryChecks[];
  /** 64 hex digits. */
  readonly inputsDigest: string;
  readonly packages: PackageCounts;
  /** False where a warm-up could not compile all. */
  readonly isWhole: boolean;
  /** Why binaries were built; '' where all were reused. */
  readonly reason: string;
  /** Absolute paths of the provenance statements. */
  readonly provenance: readonly string[];
  /** Variables of git by which it sees past our files in `output`. */
  readonly git: Environment;
  /** For post. */
  readonly made: MadeBinaries | null;
}

export interface BuildRequest {
  readonly context: RunContext;
  readonly go: PreparedGo;
  readonly found: FoundReuse;
  readonly reused: ReusedBinaries;
  readonly listing: Listing;
  readonly layers: Layers;
  /** The steps of the job after this one; null where they have nothing of its GOCACHE. */
  readonly later: LaterSteps | null;
  /** Where binaries are linked before they are moved. */
  readonly linkFolder: string;
}

/** Plans, builds what is not reused, checks and moves all binaries. */
export async function buildBinaries(request: BuildRequest): Promise<Result<MadeByRun>> {
  const { context, found, listing, linkFolder } = request;
  const files = found.files ?? createFiles();
  const mains = await checkMains(context, request.go, listing, files);
  if (!mains.ok) return mains;
  const plan = planOf(context, request.go, listing);
  if (!plan.ok) return plan;
  const { provenance: isProven } = context.inputs;
  const asksGit = isProven || stampsCommit(request.go.flags);
  const git = await prepareOutput(context, plan.value.binaries, listing, asksGit);
  if (!git.ok) return git;
  const source = isProven
    ? await readSource(context, request.go.toolchain.version, git.value)
    : success([]);
  if (!source.ok) return source;
  const go = withVariables(request.go, git.value);
  const recorded = await record(request, plan.value, files);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request.reused, plan.value, digests);
  const left = planWithout(plan.value, reused, found.agreement.unlinked);
  showPlan(context, go, left);
  sayRepositories(context, go);
  warnOfResolver(context, go, plan.value, listing);
  await warnOfUnused(context, go, plan.value, listing);
  const [compiled, inputsDigest] = await Promise.all([
    compile(context, go, left, listing, linkFolder, digests, request.layers, {
      plan: plan.value,
      later: request.later,
    }),
    digestInputs(context, go, plan.value, listing, files),
    warnOfPaths(context, go, left, listing, files),
  ]);
  if (!compiled.ok) return compiled;
  await warnOfVariables(context, go, listing, compiled.value.binaries);
  const linked = await postLink(context, go, compiled.value.binaries, linkFolder);
  if (!linked.ok) return linked;
  const made = new Map<string, BuiltBinary>(reused);
  for (const one of linked.value) made.set(plannedId(one.planned), one);
  const inOrder = plan.value.binaries.flatMap((planned) => made.get(plannedId(planned)) ?? []);
  const fingerprints = await compareFingerprints(context, go, inOrder, recorded);
  if (!fingerprints.ok) return fingerprints;
  const stamped = stampedCommit(fingerprints.value, source.value);
  if (!stamped.ok) return stamped;
  const folder = join(linkFolder, 'rebuild');
  const inspected = await inspectAndMove(context, inOrder, () =>
    rebuild({ context, go, plan: left, listing, digests, folder }),
  );
  if (!inspected.ok) return inspected;
  const { binaries, checks } = inspected.value;
  const provenance = await prove(context, go, binaries, fingerprints.value, source.value);
  if (!provenance.ok) return provenance;
  const obstacle = recorded?.obstacles.find((one) => one !== '') ?? '';
  return success({
    binaries,
    checks,
    inputsDigest,
    packages: {
      ...compiled.value.packages,
      unlinked: plan.value.shards.reduce((sum, shard) => sum + shard.unlinked.length, 0),
    },
    isWhole: compiled.value.isWhole,
    provenance: provenance.value,
    git: git.value,
    reason: binaries.every((one) => one.reused) ? '' : obstacle || request.reused.reason,
    made:
      recorded === null || binaries.length === 0
        ? null
        : await madeBinaries(context, go, {
            ...{ found, recorded, listing, inputsDigest, reused },
            binaries,
            brokenKeys: request.reused.brokenKeys,
          }),
  });
}

/** null where nobody asks what the binaries are built from. */
async function record(
  { context, go, found, listing }: BuildRequest,
  plan: BuildPlan,
  files: Files,
): Promise<RecordedInputs | null> {
  const { reuse, provenance } = context.inputs;
  const isAsked = provenance || (found.obstacle === '' && reuse);
  if (plan.binaries.length === 0 || (!isAsked && !usesInputsStamp(go.flags.link))) return null;
  return context.activity.track('hash', recordInputs(context, go, found, plan, listing, files));
}

/** Statements and fingerprints of finished binaries, where they are asked for. */
async function prove(
  context: RunContext,
  go: PreparedGo,
  binaries: readonly BinaryReport[],
  fingerprints: readonly Fingerprint[],
  source: readonly Source[],
): Promise<Result<readonly string[]>> {
  if (!context.inputs.provenance) return success([]);
  const written = await writeProvenance(context, go, binaries, fingerprints, source);
  const finished = new Set(binaries.map(binaryId));
  if (written.ok) {
    await saveFingerprints(
      context,
      fingerprints.filter((one) => finished.has(binaryId(one))),
    );
  }
  return written;
}

function planOf(context: RunContext, go: PreparedGo, listing: Listing): Result<BuildPlan> {
  const { compiler, inputs } = context;
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
