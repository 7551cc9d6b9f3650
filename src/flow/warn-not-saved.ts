import type { SaveContext } from './save-context.ts';

/** One warning for one cause: what else is not saved for the same reason is a line of the log. */
export function warnNotSaved(
  { runner, said }: Pick<SaveContext, 'runner' | 'said'>,
  what: string,
  reason: string,
): void {
  const line = `${what} is not saved: ${reason}`;
  // Whatever was asked for: a look-up, a reservation.
  const cause = reason.replace(/^.* failed: /, '');
  if (said.has(reason) || said.has(cause)) runner.log.info(line);
  else runner.log.warning(line);
  said.add(cause);
}
