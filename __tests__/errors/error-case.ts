import type { ErrorCode } from '../../src/runner/errors/error-codes.ts';
import { codedText, type Failure, type Result } from '../../src/runner/result.ts';

/** Something that is wrong, and what is said of it. */
export interface ErrorCase {
  readonly code: ErrorCode;
  readonly name: string;
  /** Words of the message that say what was found. */
  readonly says: string;
  /** Brings it about; resolves to all that is said. */
  readonly run: () => Promise<string> | string;
}

export function saidOf(failures: readonly Failure[]): string {
  return failures.map(codedText).join('\n');
}

export function said(result: Result<unknown>): string {
  return result.ok ? 'nothing is wrong' : saidOf(result.failures);
}
