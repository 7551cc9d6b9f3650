import type { Caches } from '../../cache/caches.ts';
import { placeKeys } from '../../cache/lane/place-keys.ts';
import {
  baseBranchOf,
  type ComparedWith,
  checkedOut,
  comparedWith,
} from '../../cache/sizes/compared-commit.ts';
import { fetchSizes } from '../../cache/sizes/fetch-sizes.ts';
import type { StoredSizes } from '../../cache/sizes/stored-sizes.ts';
import type { Step } from '../../inputs/step.ts';
import type { Project } from '../../plan/project.ts';
import { readEventPayload } from '../../runner/environment.ts';
import { messageOf } from '../../runner/thrown.ts';

/** What is known of sizes before there is a binary. */
export interface BegunSizes {
  readonly compared: ComparedWith | null;
  readonly base: StoredSizes | null;
  /** Labels of the pull request. */
  readonly labels: readonly string[];
}

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
    return { compared: null, base: null, labels: [] };
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
  if (inputs.profile === 'release') return { compared: null, base: null, labels };
  const base = baseBranchOf(runner.environment.GITHUB_BASE_REF ?? '', payload);
  const compared = comparedWith(
    job,
    base,
    await checkedOut(runner, inputs.workingDirectory),
    permission,
  );
  if (compared === null) return { compared, base: null, labels };
  const { branch, tip, instead } = compared;
  const facts = { ...placeKeys(step, project, store), branch, commit: tip };
  const fetched = fetchSizes(store, facts, instead, runner.log);
  return { compared, base: await clocks.activity.track('transfer', fetched), labels };
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
