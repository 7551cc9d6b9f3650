import type { JobRecord } from './handover.ts';
import type { SaveContext } from './save-context.ts';

/** One warning for one cause: what else is not saved for the same reason is a line of the log. */
export function warnNotSaved(
  { runner, said }: Pick<SaveContext, 'runner' | 'said'>,
  what: string,
  reason: string,
): void {
  const line = `${what} is not saved: ${reason}`;
  const cause = causeOf(reason);
  if (said.has(cause)) runner.log.info(line);
  else runner.log.warning(line);
  said.add(cause);
}

/** Why the job's steps could not even ask the store, as they have said: it is the same for what they save. */
export function saidBefore(record: JobRecord): Set<string> {
  const reasons = record.steps.map(({ unavailable }) => unavailable);
  return new Set(reasons.filter((reason) => causeOf(reason) === reason));
}

/** Without what was asked for: `GitHub cache: the look-up failed: …`, `… the reservation failed: …`. */
function causeOf(reason: string): string {
  return reason.replace(/^.*? failed: /, '');
}
