import { areaOf, codedText, type Failure, type FailureArea } from './result.ts';

/** What becomes of a step in which something of an area failed. */
export type Effect = 'fail the step' | 'warn and go on';

/** The entry that runs: the main step (and the CLI), or the post step. */
export type Phase = 'main' | 'post';

/** The one table: nothing else in the project decides what a failure does. */
export const FAILURE_POLICY: Readonly<Record<FailureArea, Readonly<Record<Phase, Effect>>>> = {
  input: { main: 'fail the step', post: 'warn and go on' },
  plan: { main: 'fail the step', post: 'warn and go on' },
  toolchain: { main: 'fail the step', post: 'warn and go on' },
  list: { main: 'fail the step', post: 'warn and go on' },
  build: { main: 'fail the step', post: 'warn and go on' },
  check: { main: 'fail the step', post: 'warn and go on' },
  cache: { main: 'warn and go on', post: 'warn and go on' },
  report: { main: 'warn and go on', post: 'warn and go on' },
  save: { main: 'warn and go on', post: 'warn and go on' },
};

export interface Verdict {
  readonly fails: boolean;
  /** The texts that fail the step; empty unless `fails`. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Applies the table; the texts keep the order of the failures. */
export function judge(failures: readonly Failure[], phase: Phase): Verdict {
  const of = (effect: Effect): string[] =>
    failures.filter((one) => FAILURE_POLICY[areaOf(one)][phase] === effect).map(codedText);
  const errors = of('fail the step');
  return { fails: errors.length > 0, errors, warnings: of('warn and go on') };
}

/** Exit code of the CLI: 0 done, 1 failed, 2 where what was asked for is wrong. */
export function exitCode(failures: readonly Failure[]): 0 | 1 | 2 {
  if (!judge(failures, 'main').fails) return 0;
  return failures.some((one) => areaOf(one) === 'input') ? 2 : 1;
}
