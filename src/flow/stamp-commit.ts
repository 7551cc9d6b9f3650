import { canGoQuote } from '../inputs/go-quoting.ts';
import type { Inputs, Stamp } from '../inputs/inputs.ts';
import { COMMIT_WORDS, type CommitWord, commitStamps, withCommit } from '../inputs/stamps.ts';
import type { JobFacts } from '../runner/environment.ts';
import type { Runner } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';

/** What the words are asked of; a RunContext is one. */
export interface StampContext {
  readonly inputs: Pick<Inputs, 'stamp' | 'workingDirectory'>;
  readonly job: Pick<JobFacts, 'sha' | 'refType' | 'refName'>;
  readonly runner: Pick<Runner, 'exec' | 'environment'>;
}

interface Asked {
  readonly value: string;
  /** What git says where it has no answer. */
  readonly said: string;
}

/**
 * The stamps with `$commit`, `$version` and `$date` filled in from the checkout's HEAD. Where it is
 * no git checkout, GITHUB_SHA is the commit, and in a job of a tag the tag is the version.
 */
export async function stampsOfCommit(context: StampContext): Promise<Result<readonly Stamp[]>> {
  const { inputs } = context;
  const found = commitStamps(inputs.stamp);
  if (found.length === 0) return success(inputs.stamp);
  const facts: Partial<Record<CommitWord, string>> = {};
  for (const word of COMMIT_WORDS) {
    const names = found.filter((one) => one.words.includes(word)).map((one) => one.name);
    if (names.length === 0) continue;
    const { value, said } = await ASK[word](context);
    if (value === '') return unknown(context, names, word, said);
    facts[word] = value;
  }
  const stamps = withCommit(inputs.stamp, facts);
  const odd = stamps.find(({ name, value }) => !canGoQuote(`${name}=${value}`));
  if (odd === undefined) return success(stamps);
  return failure(
    'input',
    `stamp ${odd.name} is ${odd.value}, with both kinds of quotes`,
    'a value that -ldflags of Go can hold: one kind of quotes',
    'rename the tag, or write the value itself',
  );
}

const ASK: Readonly<Record<CommitWord, (context: StampContext) => Promise<Asked>>> = {
  $commit: commitOf,
  $version: versionOf,
  $date: dateOf,
};

async function commitOf(context: StampContext): Promise<Asked> {
  const head = await git(context, ['rev-parse', 'HEAD']);
  const value = head.value === '' ? context.job.sha : head.value;
  return { ...head, value: /^[0-9a-f]{40,64}$/.test(value) ? value : '' };
}

/**
 * In a job of a tag that tag, where the checkout is the job's commit: a commit may have several tags,
 * and only the job knows which one is released. `-dirty` where tracked files were changed.
 */
async function versionOf(context: StampContext): Promise<Asked> {
  const { job } = context;
  const tag = job.refType === 'tag' ? job.refName : '';
  const [described, head] = await Promise.all([
    // The length of a hash would depend on how much of the history was fetched.
    git(context, ['describe', '--tags', '--always', '--dirty', '--abbrev=12']),
    tag === '' ? { value: '', said: '' } : git(context, ['rev-parse', 'HEAD']),
  ]);
  if (tag === '') return described;
  if (described.value === '') return { ...described, value: tag };
  if (head.value !== job.sha) return described;
  return { said: '', value: described.value.endsWith('-dirty') ? `${tag}-dirty` : tag };
}

/** When HEAD was committed, `2026-11-21T15:19:45Z`: of the commit and never of the clock. */
async function dateOf(context: StampContext): Promise<Asked> {
  const seconds = await git(context, ['show', '--no-patch', '--format=%ct', 'HEAD']);
  if (!/^\d+$/.test(seconds.value)) return { ...seconds, value: '' };
  const date = new Date(Number(seconds.value) * 1000).toISOString();
  return { ...seconds, value: date.replace('.000Z', 'Z') };
}

async function git({ inputs, runner }: StampContext, args: readonly string[]): Promise<Asked> {
  const { exitCode, stdout, stderr } = await runner.exec({
    tool: 'git',
    args,
    cwd: inputs.workingDirectory,
    environment: runner.environment,
  });
  const [said = ''] = stderr.trim().split('\n');
  return exitCode === 0 ? { value: stdout.trim(), said: '' } : { value: '', said };
}

function unknown(
  { inputs }: StampContext,
  names: readonly string[],
  word: CommitWord,
  said: string,
): Result<never> {
  const reason = said === '' ? '' : ` (git: ${said})`;
  return failure(
    'input',
    `stamp ${names.join(', ')} holds ${word}, and ${inputs.workingDirectory} has no commit${reason}`,
    word === '$commit'
      ? 'a git checkout with a commit, or GITHUB_SHA'
      : 'a git checkout with a commit',
    'check the repository out with git, or write the value itself',
  );
}
