import type { Caches } from '../../cache/caches.ts';
import { placeKeys } from '../../cache/lane/place-keys.ts';
import {
  baseBranchOf,
  type ComparedWith,
  checkedOut,
  comparedWith,
} from '../../cache/sizes/compared-commit.ts';
import { fetchSizes } from '../../cache/sizes/fetch-sizes.ts';
import { fetchParts } from '../../cache/sizes/known-parts.ts';
import type { StoredSizes } from '../../cache/sizes/stored-sizes.ts';
import { isToldWhole } from '../../inputs/requirements/size-inputs.ts';
import type { Step } from '../../inputs/step.ts';
import type { SizeReport } from '../../inspect/size/size-report.ts';
import type { Project } from '../../plan/project.ts';
import { readEventPayload } from '../../runner/environment.ts';
import { messageOf } from '../../runner/thrown.ts';

/** What is known of sizes before there is a binary. */
export interface BegunSizes {
  readonly compared: ComparedWith | null;
  readonly base: StoredSizes | null;
  /** Labels of the pull request. */
  readonly labels: readonly string[];
  /** What binaries of the place are made of, by their SHA-256; empty where all that is not asked for. */
  readonly parts: ReadonlyMap<string, SizeReport>;
}

const NOTHING: Pick<BegunSizes, 'compared' | 'base' | 'parts'> = {
  ...{ compared: null, base: null },
  parts: new Map(),
};

/** What to compare with, on its way beside everything. Never rejects. A release reads nothing that another job has written. */
export async function beginSizes(
  step: Step,
  project: Project,
  { store, permission }: Pick<Caches, 'store' | 'permission'>,
): Promise<BegunSizes> {
  try {
    return await findBase(step, project, { store, permission });
  } catch (error) {
    step.runner.log.debug(`nothing to compare sizes with: ${messageOf(error)}`);
    return { ...NOTHING, labels: [] };
  }
}

async function findBase(
  step: Step,
  project: Project,
  { store, permission }: Pick<Caches, 'store' | 'permission'>,
): Promise<BegunSizes> {
  const { runner, job, inputs, clocks } = step;
  const payload = await readEventPayload(runner.environment);
  const labels = labelsOf(payload);
  if (inputs.profile === 'release') return { ...NOTHING, labels };
  const fetchingParts = isToldWhole(inputs)
    ? fetchParts(store, placeKeys(step, project, store), runner.log)
    : NOTHING.parts;
  const base = baseBranchOf(runner.environment.GITHUB_BASE_REF ?? '', payload);
  const compared = comparedWith(
    job,
    base,
    await checkedOut(runner, inputs.workingDirectory),
    permission,
  );
  if (compared === null) return { ...NOTHING, labels, parts: await fetchingParts };
  const { branch, tip, instead } = compared;
  const facts = { ...placeKeys(step, project, store), branch, commit: tip };
  const fetched = Promise.all([fetchSizes(store, facts, instead, runner.log), fetchingParts]);
  const [found, parts] = await clocks.activity.track('transfer', fetched);
  return { compared, base: found, labels, parts };
}

function labelsOf(payload: unknown): string[] {
  const { labels } =
    (payload as { readonly pull_request?: { readonly labels?: unknown } } | undefined)
      ?.pull_request ?? {};
  if (!Array.isArray(labels)) return [];
  return labels.flatMap((one: { readonly name?: unknown } | null) =>
    typeof one?.name === 'string' ? [one.name] : [],
  );
}
