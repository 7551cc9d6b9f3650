import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import type { RunContext } from '../inputs/step.ts';
import type { Listing } from '../plan/go-list.ts';
import type { BuildPlan } from '../plan/plan.ts';
import { answerFacts } from './facts/answer.ts';
import { uniqueFacts } from './facts/fact.ts';
import type { Files } from './facts/read-files.ts';
import { recordFacts } from './facts/record-facts.ts';
import type { FoundReuse } from './find-reuse.ts';
import { type InputsManifest, makeInputsManifest, manifestFacts } from './manifest.ts';

/** What the binaries of a run are about to be built from. */
export interface RecordedInputs {
  /** Without `inputsDigest` and `listing`: they are made after the build. */
  readonly manifest: InputsManifest;
  /** Why a binary can never be reused, '' where it can; in the manifest's order. */
  readonly obstacles: readonly string[];
}

/**
 * Answers every question before the first compile; those that the look-up for a record has asked are
 * not asked again. What changes from then on is found by `sameInputs`.
 */
export async function recordInputs(
  context: RunContext,
  go: PreparedGo,
  found: FoundReuse,
  plan: BuildPlan,
  listing: Listing,
  files: Files,
): Promise<RecordedInputs> {
  const { inputs } = context;
  const { roots, pins } = go.modules;
  const facts = await recordFacts(files, {
    workingDirectory: inputs.workingDirectory,
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    pins,
    workspaceFile: roots.workspaceFile,
    module: roots.module,
    listing,
    binaries: plan.binaries,
    unlinked: inputs.mainsOnly
      ? null
      : plan.shards.filter((one) => one.unlinked.length > 0).map((one) => one.target),
  });
  const asked = uniqueFacts([
    ...facts.plan,
    ...(facts.unlinked ?? []),
    ...facts.binaries.flatMap((one) => one.facts),
  ]);
  const answers = await answerFacts(inputs.workingDirectory, asked, files, found.answers);
  const manifest = makeInputsManifest({
    ...{ ...facts, answers, inputsDigest: '', toolchain: go.toolchain.hash },
    environment: found.environment,
    lane: go.keys.lane,
    linkFlags: go.flags.link,
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}

/** Whether the checkout still is what it was when the manifest was made. */
export async function sameInputs(context: RunContext, manifest: InputsManifest): Promise<boolean> {
  const { workingDirectory } = context.inputs;
  const answers = await answerFacts(workingDirectory, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before], index) => before === now[index]);
}
