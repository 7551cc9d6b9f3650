/**
 * An expected failure, as a value: what was found, what was expected, what to change.
 * `area` decides what happens to the step (runner/failure-policy.ts).
 */
export interface Failure {
  readonly area: FailureArea;
  /** One line: what was given or found. */
  readonly found: string;
  /** One line: what is allowed or was expected; empty where `found` says it all. */
  readonly expected: string;
  /** One line: what the user can change. */
  readonly change: string;
}

export type FailureArea =
  | 'input'
  | 'plan'
  | 'toolchain'
  | 'list'
  | 'build'
  | 'check'
  | 'cache'
  | 'report'
  | 'save';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failures: readonly Failure[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(
  area: FailureArea,
  found: string,
  expected: string,
  change: string,
): { readonly ok: false; readonly failures: readonly Failure[] } {
  return { ok: false, failures: [{ area, found, expected, change }] };
}

/** The text of a failure as a log line: `found; expected …; change …`. */
export function failureText(one: Failure): string {
  const parts = [one.found];
  if (one.expected !== '') parts.push(`expected: ${one.expected}`);
  if (one.change !== '') parts.push(`to fix: ${one.change}`);
  return parts.join('\n  ');
}
