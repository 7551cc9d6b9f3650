import type { Ending } from '../kinds/kind.ts';
import type { CleanBuild } from '../machine/clean-build.ts';
import type { JobSeen } from '../machine/run-job.ts';

/** What of a case was not as it has to be. */
export interface Problem {
  readonly what:
    | 'failed build'
    | 'wrong binary'
    | 'hang'
    | 'orphan'
    | 'left file'
    | 'not healthy'
    | 'unclear failure';
  readonly text: string;
}

/** A step may take so much longer than the median cold build. */
export const GRACE_SECONDS = 60;

export interface Judged {
  readonly seen: JobSeen;
  readonly clean: CleanBuild;
  readonly ends: Ending;
  /** Files that do not belong where they are. */
  readonly left: readonly string[];
  /** Seconds of the median cold job. */
  readonly cold: number;
}

/** The faulty run. */
export function problemsOf(judged: Judged): Problem[] {
  const { seen, clean, ends, left, cold } = judged;
  const { main, posts, binary } = seen;
  const problems: Problem[] = [];
  const add = (what: Problem['what'], text: string): void => void problems.push({ what, text });

  const said = [main, ...posts].map((one) => `${one.stdout}\n${one.stderr}`).join('\n');
  const isRight = binary !== null && binary.sha256 === clean.sha256 && binary.said === clean.said;
  if (main.exitCode === 0 && binary === null) add('failed build', 'exit 0, and no binary');
  if (binary !== null && !isRight) add('wrong binary', `${binary.sha256} prints ${binary.said}`);
  const mayEnd: Readonly<Record<Ending, readonly (number | null)[]>> = {
    well: [0],
    refused: [1],
    'well or refused': [0, 1],
    // By SIGKILL, or told to end; before the signal came it may have ended.
    killed: [0, null, 129, 130, 143],
  };
  if (!mayEnd[ends].includes(main.exitCode))
    add('failed build', `main ended with ${main.exitCode}: ${tail(said)}`);
  if (main.exitCode === 1 && main.errors.length === 0)
    add('unclear failure', `no error is said: ${tail(said)}`);
  const postEnds = ends === 'killed' ? [0, null, 129, 130, 143] : [0];
  for (const post of posts)
    if (!postEnds.includes(post.exitCode)) add('failed build', `post ended with ${post.exitCode}`);
  if (/a bug of go-turbo-build|^\s+at .*\.mjs:\d+/m.test(said))
    add('unclear failure', `a stack trace: ${tail(said)}`);
  if (
    main.seconds > cold + GRACE_SECONDS ||
    posts.some((one) => one.seconds > cold + GRACE_SECONDS)
  )
    add(
      'hang',
      `main took ${main.seconds.toFixed(0)} s, post ${posts.map((one) => one.seconds.toFixed(0))} s`,
    );
  for (const one of seen.alive) add('orphan', one);
  for (const one of left) add('left file', one);
  return problems;
}

/** The run after it, with nothing injected. */
export function problemsOfNext(judged: Judged): Problem[] {
  const { main, posts } = judged.seen;
  const warnings = [main, ...posts].flatMap((one) => one.warnings);
  const problems = problemsOf({ ...judged, ends: 'well' }).map((one) => ({
    ...one,
    text: `next run: ${one.text}`,
  }));
  for (const text of warnings) problems.push({ what: 'not healthy', text: `next run: ${text}` });
  return problems;
}

function tail(text: string): string {
  return text.trim().split('\n').slice(-6).join(' | ').slice(-900);
}
