import { writeFile } from 'node:fs/promises';
import { stepFiles } from '../cache/handover.ts';
import type { MadeBinaries, MadeBinary } from '../cache/step-record.ts';
import type { Step } from '../inputs/step.ts';
import type { BinaryReport } from '../inspect/binary-report.ts';
import type { Go } from '../pin/go.ts';
import { binaryId } from '../plan/binary-id.ts';
import type { Listing } from '../plan/go-list.ts';
import type { Project } from '../plan/project.ts';
import { askedBuild } from './asked-build.ts';
import type { FoundReuse } from './find-reuse.ts';
import { listingToKeep } from './known-listing.ts';
import type { InputsManifest } from './manifest.ts';
import { type RecordedInputs, sameInputs } from './record-inputs.ts';
import type { ReusedBinary } from './reuse-binaries.ts';

export interface MadeFacts {
  readonly found: FoundReuse;
  readonly recorded: RecordedInputs;
  readonly listing: Listing;
  readonly inputsDigest: string;
  /** In the manifest's order. */
  readonly binaries: readonly BinaryReport[];
  /** By binaryId. */
  readonly reused: ReadonlyMap<string, ReusedBinary>;
  /** By binaryId. */
  readonly brokenKeys: ReadonlyMap<string, string>;
}

/** What post may save for later runs; null where that is nothing, with a line that says why. */
export async function madeBinaries(
  step: Step,
  project: Project,
  go: Go,
  facts: MadeFacts,
): Promise<MadeBinaries | null> {
  const { inputs, runner, clocks, folders, ordinal } = step;
  const { found, recorded, binaries, reused } = facts;
  if (!inputs.reuse || found.obstacle !== '') return null;
  const built: MadeBinary[] = [];
  for (const [index, { name, path: file, sha256, bytes, ...one }] of binaries.entries()) {
    if (one.reused || recorded.obstacles[index] !== '') continue;
    const brokenKey = facts.brokenKeys.get(binaryId(one)) ?? '';
    built.push({ index, name, file, sha256, bytes, brokenKey });
  }
  // Where only packages of no binary differ, it is news that they compile.
  const isNews = !found.agreement.unlinked && recorded.manifest.unlinked !== null;
  if (built.length === 0 && !isNews) return null;
  if (!(await clocks.activity.track('hash', sameInputs(step, recorded.manifest)))) {
    runner.log.warning('files changed while they were built: these binaries are not reused later');
    return null;
  }
  const manifest: InputsManifest = {
    ...recorded.manifest,
    inputsDigest: facts.inputsDigest,
    listing: listingToKeep(step, go, found, facts.listing),
    binaries: recorded.manifest.binaries.map((one) => {
      const known = reused.get(binaryId(one))?.known ?? one;
      // The list of questions is of this manifest's own table.
      return { ...known, facts: one.facts };
    }),
  };
  const manifestFile = stepFiles(folders.job, ordinal).inputs;
  await writeFile(manifestFile, JSON.stringify(manifest));
  const seconds = clocks.phases.list().find((phase) => phase.name === 'build')?.seconds ?? 0;
  return {
    manifestFile,
    foundKey: found.key,
    asked: askedBuild(step, project, go),
    secondsEach: seconds / Math.max(1, binaries.filter((one) => !one.reused).length),
    limitBytes: inputs.reuseLimit,
    built,
  };
}
