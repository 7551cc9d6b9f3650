import type { Requirement } from '../../inputs/requirements/requirement.ts';

/** What became of one requirement of one binary. */
export interface CheckResult {
  /** As it was written. */
  readonly requirement: string;
  /** `not-applicable`: the question has no meaning for this file or machine, and does not fail. */
  readonly state: 'pass' | 'fail' | 'not-applicable';
  readonly found: string;
  /** '' unless it fails. */
  readonly expected: string;
  /** '' unless it fails. */
  readonly change: string;
}

export function passes({ text }: Requirement, found: string): CheckResult {
  return { requirement: text, state: 'pass', found, expected: '', change: '' };
}

export function fails(
  { text }: Requirement,
  found: string,
  expected: string,
  change: string,
): CheckResult {
  return { requirement: text, state: 'fail', found, expected, change };
}

export function notApplicable({ text }: Requirement, found: string): CheckResult {
  return { requirement: text, state: 'not-applicable', found, expected: '', change: '' };
}

const MARKS = { pass: 'pass', fail: 'FAIL', 'not-applicable': 'n/a ' } as const;

/** One line: `FAIL nx: …; expected: …; to fix: …`. */
export function checkLine(result: CheckResult): string {
  const { requirement, state, found, expected, change } = result;
  const parts = [`${MARKS[state]} ${requirement}: ${found}`];
  if (expected !== '') parts.push(`expected: ${expected}`);
  if (change !== '') parts.push(`to fix: ${change}`);
  return parts.join('; ').replaceAll(/\s*\n\s*/g, ' ');
}
