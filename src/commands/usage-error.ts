import type { Log } from '../runner/ports.ts';
import { withCode } from '../runner/result.ts';

/** Exit code of a command line that is wrong. */
export const BAD_USAGE = 2;

/** Says every mistake, then where help is; resolves to the exit code. */
export function usageError(log: Log, messages: readonly string[], help: string): number {
  for (const message of messages) log.error(message);
  log.error(withCode(help, 'GTB1901'));
  return BAD_USAGE;
}
