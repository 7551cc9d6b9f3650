import { canGoQuote } from '../inputs/flags/go-quoting.ts';
import { COMMIT_WORDS, type CommitWord, commitStamps, withCommit } from '../inputs/flags/stamps.ts';
import type { Inputs, Stamp } from '../inputs/inputs.ts';
import type { JobFacts } from '../runner/environment.ts';
import { askGit, type GitAnswer, type GitPorts, repositoryRoot } from '../runner/git.ts';
import { gitRemedy } from '../runner/git-remedy.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { ownVersion, taggedVersion, versionedModule } from './tagged-version.ts';

/** What the words are asked of; a Step is one. */
export interface StampContext {
  readonly inputs: Pick<Inputs, 'stamp' | 'workingDirectory' | 'packages'>;
  readonly job: Pick<JobFacts, 'sha' | 'refType' | 'refName'>;
  readonly runner: GitPorts;
}

interface Asked {
  readonly value: string;
  /** What git says where it has no answer. */
  readonly said: string;
  /** Something that the user should know of the value; absent where there is nothing. */
  readonly warning?: string;
}

/**
 * The stamps with `$commit`, `$version` and `$date` filled in from the checkout's HEAD. Where it is
 * no git checkout, GITHUB_SHA is the commit, and in a job of a tag the tag is the version.
 */
export async function stampsOfCommit(
  step: StampContext,
  warn: (text: string) => void = () => undefined,
): Promise<Result<readonly Stamp[]>> {
  const { inputs } = step;
  const found = commitStamps(inputs.stamp);
  if (found.length === 0) return success(inputs.stamp);
  const facts: Partial<Record<CommitWord, string>> = {};
  for (const word of COMMIT_WORDS) {
    const names = found.filter((one) => one.words.includes(word)).map((one) => one.name);
    if (names.length === 0) continue;
    const { value, said, warning } = await ASK[word](step);
    if (value === '') return unknown(step, names, word, said);
    if (warning !== undefined) warn(`stamp ${names.join(', ')}: ${warning}`);
    facts[word] = value;
  }
  const stamps = withCommit(inputs.stamp, facts);
  const odd = stamps.find(({ name, value }) => !canGoQuote(`${name}=${value}`));
  if (odd === undefined) return success(stamps);
  return failure(
    'GTB1022',
    `stamp ${odd.name} is ${odd.value}, with both kinds of quotes`,
    'a value that -ldflags of Go can hold: one kind of quotes',
    'rename the tag, or write the value itself',
  );
}

const ASK: Readonly<Record<CommitWord, (step: StampContext) => Promise<Asked>>> = {
  $commit: commitOf,
  $version: versionOf,
  $date: dateOf,
};

async function commitOf(step: StampContext): Promise<Asked> {
  const head = await git(step, ['rev-parse', 'HEAD']);
  // What of a repository git does not read may be any commit.
  const value = head.value === '' && !hasRepository(step) ? step.job.sha : head.value;
  return { ...head, value: /^[0-9a-f]{40,64}$/.test(value) ? value : '' };
}

/**
 * In a job of a tag that tag, where it is the module's and the checkout is the job's commit: a commit
 * may have several tags, and only the job knows which one is released. Else the module's newest tag
 * (tagged-version.ts). `-dirty` where tracked files were changed.
 */
async function versionOf(step: StampContext): Promise<Asked> {
  const { inputs, job, runner } = step;
  const module = await versionedModule(inputs.workingDirectory, inputs.packages);
  const tag = job.refType === 'tag' ? ownVersion(job.refName, module) : null;
  const [found, head] = await Promise.all([
    taggedVersion(runner, module),
    tag === null ? null : git(step, ['rev-parse', 'HEAD']),
  ]);
  if (!found.ok) return { value: hasRepository(step) ? '' : (tag ?? ''), said: found.said };
  if (tag !== null && head?.value === job.sha)
    return { said: '', value: found.text.endsWith('-dirty') ? `${tag}-dirty` : tag };
  const value = { value: found.text, said: '' };
  if (found.isTagged) return value;
  const shallow = await git(step, ['rev-parse', '--is-shallow-repository']);
  if (shallow.value !== 'true') return value;
  const of = module.tagged.prefix === '' ? 'tag' : `tag ${module.tagged.prefix}v…`;
  return {
    ...value,
    warning: `$version is ${found.text}, the commit alone: the clone is shallow and holds no ${of} that leads to it; fetch the history with its tags (actions/checkout: fetch-depth: 0), or the tag of this commit (fetch-tags: true)`,
  };
}

/** When HEAD was committed, `2026-11-21T15:19:45Z`: of the commit and never of the clock. */
async function dateOf(step: StampContext): Promise<Asked> {
  const seconds = await git(step, ['show', '--no-patch', '--format=%ct', 'HEAD']);
  if (!/^\d+$/.test(seconds.value)) return { ...seconds, value: '' };
  const date = new Date(Number(seconds.value) * 1000).toISOString();
  return { ...seconds, value: date.replace('.000Z', 'Z') };
}

function hasRepository({ inputs }: StampContext): boolean {
  return repositoryRoot(inputs.workingDirectory) !== null;
}

/** Asked in the repository's root, as Go does: what a hook says in GIT_DIR may be relative to it. */
async function git({ inputs, runner }: StampContext, args: readonly string[]): Promise<Asked> {
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const answer: GitAnswer = await askGit(runner, cwd, ...args);
  return { value: answer.text, said: answer.said };
}

function unknown(
  { inputs }: StampContext,
  names: readonly string[],
  word: CommitWord,
  said: string,
): Result<never> {
  const reason = said === '' ? '' : ` (git: ${said})`;
  return failure(
    'GTB1023',
    `stamp ${names.join(', ')} holds ${word}, and ${inputs.workingDirectory} has no commit${reason}`,
    word === '$commit'
      ? 'a git checkout with a commit, or GITHUB_SHA'
      : 'a git checkout with a commit',
    gitRemedy(said, inputs.workingDirectory, 'write the value itself'),
  );
}
