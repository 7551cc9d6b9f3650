import { type Compiler, withoutCaches } from '../inputs/flags/compiler.ts';
import { withCode } from '../runner/result.ts';
import type { JobRecord } from './handover.ts';
import type { SaveContext } from './save-context.ts';
import type { LaneGroup } from './used/lane-groups.ts';

/** One warning for one cause: what else is not saved for the same reason is a line of the log. */
export function warnNotSaved(
  { runner, said }: Pick<SaveContext, 'runner' | 'said'>,
  what: string,
  reason: string,
): void {
  const line = `${what} is not saved: ${reason}`;
  const cause = causeOf(reason);
  if (said.has(cause)) runner.log.info(line);
  else runner.log.warning(withCode(line, 'GTB1801'));
  said.add(cause);
}

/** Why the job's steps could not even ask the store, as they have said: it is the same for what they save. */
export function saidBefore(record: JobRecord): Set<string> {
  const reasons = record.steps.map(({ habits }) => habits.unavailable);
  return new Set(reasons.filter((reason) => causeOf(reason) === reason));
}

/** Without what was asked for: `GitHub cache: the look-up failed: …`, `… the reservation failed: …`. */
function causeOf(reason: string): string {
  return reason.replace(/^.*? failed: /, '');
}

/** One cause, one warning, also where it meets several lanes. `doubt`: unjudged. */
export function sayDoubt({ runner, said }: SaveContext, doubt: string): void {
  const text = `the compile caches of this run are not judged, and no base is saved: ${doubt}`;
  if (doubt === '' || said.has(text)) return;
  said.add(text);
  runner.log.warning(text);
}

/** Those whose work no run ever saves. */
const COMPILERS: readonly Compiler[] = ['gccgo', 'tinygo'];

/** A run that may not save and found nothing says so: somebody waits for a cache that never comes. */
export function sayNotPermitted(
  { runner }: SaveContext,
  { step }: LaneGroup,
  reason: string,
): void {
  const { base, delta } = step.restored;
  const isKept = COMPILERS.every((one) => withoutCaches(one) !== reason);
  const nothing = isKept && base === null && delta === null;
  const hint = nothing
    ? '; no run has saved a compile cache for it yet: a push to the default branch does'
    : '';
  runner.log.info(`no cache is saved: ${reason}${hint}`);
}
