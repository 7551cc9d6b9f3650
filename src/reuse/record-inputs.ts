import type { KeyedLane } from '../cache/lane/choose-lane.ts';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import type { Listing } from '../plan/go-list.ts';
import type { BuildPlan } from '../plan/plan.ts';
import type { Project } from '../plan/project.ts';
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
  step: Step,
  project: Project,
  go: Go,
  lane: KeyedLane,
  found: FoundReuse,
  plan: BuildPlan,
  listing: Listing,
  files: Files,
): Promise<RecordedInputs> {
  const { inputs } = step;
  const { roots, pins } = project;
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
    ...facts,
    answers,
    inputsDigest: '',
    toolchain: go.toolchain.hash,
    environment: found.environment,
    lane: lane.keys.lane,
    linkFlags: go.flags.link,
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}

/** Whether the checkout still is what it was when the manifest was made. */
export async function sameInputs(step: Step, manifest: InputsManifest): Promise<boolean> {
  const { workingDirectory } = step.inputs;
  const answers = await answerFacts(workingDirectory, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before], index) => before === now[index]);
}
