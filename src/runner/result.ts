import type { ErrorCode, FailureCode } from './errors/error-codes.ts';

/**
 * An expected failure, as a value: what was found, what was expected, what to change.
 * The area of its code decides what happens to the step (runner/failure-policy.ts).
 */
export interface Failure {
  readonly code: FailureCode;
  /** One line: what was given or found. */
  readonly found: string;
  /** One line: what is allowed or was expected; empty where `found` says it all. */
  readonly expected: string;
  /** One line: what the user can change. */
  readonly change: string;
}

/** The second digit of a code: GTB10.. are inputs, GTB11.. plans. */
const AREAS = [
  ...(['input', 'plan', 'toolchain', 'list', 'build', 'check', 'cache', 'report', 'save'] as const),
];

export type FailureArea = (typeof AREAS)[number];

export function areaOf({ code }: Failure): FailureArea {
  return AREAS[Number(code[4])] as FailureArea;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failures: readonly Failure[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(
  code: FailureCode,
  found: string,
  expected: string,
  change: string,
): { readonly ok: false; readonly failures: readonly Failure[] } {
  return { ok: false, failures: [{ code, found, expected, change }] };
}

/** The text of a failure as a log line: `found; expected …; change …`. */
export function failureText(one: Failure): string {
  const parts = [one.found];
  if (one.expected !== '') parts.push(`expected: ${one.expected}`);
  if (one.change !== '') parts.push(`to fix: ${one.change}`);
  return parts.join('\n  ');
}

/** The same for whoever reads the log: with its code, and where its cause is told. */
export function codedText(one: Failure): string {
  return withCode(failureText(one), one.code);
}

export function withCode(text: string, code: ErrorCode): string {
  return `${text}\n  ${code}: docs/troubleshooting.md#${code.toLowerCase()}`;
}
