import type { BinaryFacts } from '../inspect/read-binary.ts';
import { failure, type Result, success } from '../runner/result.ts';

/** What git says of the checkout that is built. */
export interface Checkout {
  /** Commit of HEAD; '' where there is none yet. */
  readonly head: string;
  /** `refs/heads/main`; '' where HEAD is detached. */
  readonly branch: string;
  /** URL of the remote it came from; '' without one. */
  readonly origin: string;
  /** Commit that the job's ref names in the clone; '' where it has no such ref. */
  readonly refCommit: string;
  /** Whether files are there or changed that no commit has. */
  readonly modified: boolean;
}

/** What the runner says the job is about. */
export interface JobSource {
  readonly inRunner: boolean;
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
}

/** What a statement can say of where the files came from. */
export interface Source {
  /** URL without user, password and `.git`; '' where only the commit is known. */
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  readonly modified: boolean;
}

/**
 * The commit of a statement is that of the checkout: GITHUB_SHA, GITHUB_REPOSITORY and the ref are
 * those of the workflow, whatever `ref:` and `repository:` of actions/checkout said. null: no commit.
 */
export function sourceOf(checkout: Checkout, job: JobSource): Result<Source | null> {
  const { head: commit, modified } = checkout;
  if (commit === '') return success(null);
  const origin = publicUrl(checkout.origin);
  const own = job.repository === '' ? '' : `${job.serverUrl}/${job.repository}`;
  const isOwn = own !== '' && placeOf(origin) === placeOf(own);
  const isJobs = commit === job.sha;
  const isRef = job.ref !== '' && checkout.refCommit === commit;
  if (origin !== '' && !isOwn) {
    return success({ repository: origin, ref: checkout.branch, commit, modified });
  }
  if (isJobs || isOwn || own === '') {
    const ref = isJobs || isRef ? job.ref : checkout.branch;
    return success({ repository: isOwn || isJobs ? own : '', ref, commit, modified });
  }
  // No remote says whose commit it is; the job's tag in the clone does, a branch's name may be anybody's.
  if (isRef && job.ref.startsWith('refs/tags/'))
    return success({ repository: own, ref: job.ref, commit, modified });
  return failure(
    'GTB1506',
    `the checkout is at ${commit}, the job at ${job.sha || 'no commit'} of ${job.repository}, and the checkout has no remote with a public URL: a statement cannot say which repository was built`,
    'the commit of the job, or a remote `origin` that says where another one comes from',
    'check out with actions/checkout, or git remote add origin URL; or set provenance: false',
  );
}

/** Go asks git later than we do: a commit made meanwhile, or another repository that it was told of. */
export function stampedCommit(
  binaries: readonly { readonly name: string; readonly facts: Pick<BinaryFacts, 'buildInfo'> }[],
  sources: readonly Source[],
): Result<null> {
  const commits = sources.map((one) => one.commit);
  for (const { name, facts } of binaries) {
    const revision = facts.buildInfo?.settings['vcs.revision'];
    const isGit = facts.buildInfo?.settings.vcs === 'git';
    if (revision === undefined || !isGit || commits.length === 0 || commits.includes(revision))
      continue;
    return failure(
      'GTB1507',
      `Go stamped commit ${revision} into ${name}`,
      `${commits.join(' or ')}, at which the checkout was before; nothing is published`,
      'let nothing change the checkout while it is built',
    );
  }
  return success(null);
}

/**
 * A remote as a statement may show it: without what gives access, and '' for a folder of this machine.
 * `git@host:path` is ssh (git help fetch, GIT URLS).
 */
function publicUrl(remote: string): string {
  const scp = /^(?:[^/@:]+@)?(?=[^/])((?!\w:[\\/])[^/:]{2,}):(?!\/\/)\/?(.+)$/.exec(remote);
  const text = scp === null ? remote : `ssh://${scp[1]}/${scp[2]}`;
  const url = parsed(text);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol) || url.host === '') return '';
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return `${url.protocol}//${url.host}${path}`;
}

/** Host and path, by which two URLs are of one repository; ssh.github.com is ssh on GitHub's port 443. */
function placeOf(url: string): string {
  const found = parsed(url);
  if (found === null) return '';
  const host = found.hostname.replace(/^ssh\.(?=github\.com$)/, '');
  const port = /^(?:443|22)?$/.test(found.port) ? '' : `:${found.port}`;
  return `${host}${port}${found.pathname}`.toLowerCase().replace(/\/+$/, '');
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
