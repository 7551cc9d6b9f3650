import type { JobFacts } from '../../runner/environment.ts';
import { askGit, type GitPorts, repositoryRoot } from '../../runner/git.ts';
import { DEFAULT_SCOPE, type SavePermission } from '../save-policy.ts';
import { isCommit } from './stored-sizes.ts';

/** What the sizes of a run are compared with, and under what they are kept. */
export interface ComparedWith {
  readonly branch: string;
  /** Where nothing of `branch` is recorded. */
  readonly instead: string;
  /** First parent of the checkout's commit: of a pull request's merge commit the tip of its base; '' if unknown. */
  readonly tip: string;
  /** null where the run records nothing that others read. */
  readonly own: { readonly branch: string; readonly commit: string } | null;
}

type Job = Pick<JobFacts, 'inRunner' | 'refType' | 'refName' | 'sha' | 'defaultBranch'>;

/** A checkout's commit with its parents, '' and none where git does not say. */
export interface CheckedOut {
  readonly commit: string;
  readonly parents: readonly string[];
}

const LOCAL = 'local';
const NO_COMMIT = '0'.repeat(40);

/**
 * null in a run of a tag, which is of no branch. `baseBranch`: of a pull request or a merge group. Who may
 * save for all records sizes; a pull request never does, whatever `save` says.
 */
export function comparedWith(
  job: Job,
  baseBranch: string,
  { commit, parents }: CheckedOut,
  permission: SavePermission,
): ComparedWith | null {
  const [tip = ''] = parents;
  const usual = job.defaultBranch || 'main';
  const mayRecord = permission.may && permission.scope === DEFAULT_SCOPE && baseBranch === '';
  if (!job.inRunner) {
    const own = mayRecord ? { branch: LOCAL, commit: commit || NO_COMMIT } : null;
    return { branch: LOCAL, instead: LOCAL, tip: '', own };
  }
  if (baseBranch !== '') return { branch: baseBranch, instead: usual, tip, own: null };
  if (job.refType !== 'branch') return null;
  const own = commit || (isCommit(job.sha) ? job.sha : '');
  if (mayRecord && own !== '') {
    const { refName: branch } = job;
    return { branch, instead: usual, tip, own: { branch, commit: own } };
  }
  return { branch: usual, instead: usual, tip, own: null };
}

/**
 * The base branch of a pull request (GITHUB_BASE_REF) or of a merge group (docs.github.com, "Webhook events
 * and payloads"); '' for any other event.
 */
export function baseBranchOf(baseRef: string, payload: unknown): string {
  if (baseRef !== '') return baseRef;
  const group = (payload as { readonly merge_group?: { readonly base_ref?: unknown } } | undefined)
    ?.merge_group;
  return typeof group?.base_ref === 'string' ? group.base_ref.replace(/^refs\/heads\//, '') : '';
}

/**
 * The raw commit says its parents also where the clone is shallow and `git log` knows of none
 * (git help shallow: grafts are no part of the object).
 */
export async function checkedOut(git: GitPorts, folder: string): Promise<CheckedOut> {
  const root = repositoryRoot(folder);
  if (root === null) return { commit: '', parents: [] };
  const [head, raw] = await Promise.all([
    askGit(git, root, 'rev-parse', 'HEAD'),
    askGit(git, root, 'cat-file', '-p', 'HEAD'),
  ]);
  const [header = ''] = raw.text.split('\n\n');
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, one = '']) => one);
  return { commit: isCommit(head.text) ? head.text : '', parents: parents.filter(isCommit) };
}
