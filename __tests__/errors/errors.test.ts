import { ERROR_CODES } from '../../src/runner/errors/error-codes.ts';
import { needs } from '../needs.ts';
import { ACTION_CASES } from './action-cases.ts';
import { CLI_CASES } from './cli-cases.ts';
import { removeMachine } from './cli-wrong.ts';
import type { ErrorCase } from './error-case.ts';
import { INPUT_CASES } from './input-cases.ts';
import { JOB_CASES } from './job-cases.ts';
import { SETUP_CASES } from './setup-cases.ts';
import { TOOL_CASES } from './tool-cases.ts';
import { TOOLCHAIN_CASES } from './toolchain-cases.ts';
import { VALUE_CASES } from './value-cases.ts';
import { VERSION_CASES } from './version-cases.ts';

// What can be wrong, and what is said of it: each by its own words, its code, and what to change.

const PURE: readonly ErrorCase[] = [
  ...[
    ...INPUT_CASES,
    ...JOB_CASES,
    ...TOOLCHAIN_CASES,
    ...VERSION_CASES,
    ...SETUP_CASES,
    ...TOOL_CASES,
    ...VALUE_CASES,
  ],
];

afterAll(removeMachine);

async function check({ code, says, run }: ErrorCase): Promise<void> {
  const text = await run();
  expect(text).toContain(says);
  expect(text).toContain(`\n  ${code}: docs/troubleshooting.md#${code.toLowerCase()}`);
  expect(text).not.toMatch(/^\s+at .*:\d+:\d+|undefined(?!: )|\[object Object\]/m);
}

test.each(PURE)('$code: $name', check);
const RUN: readonly ErrorCase[] = [...CLI_CASES, ...ACTION_CASES];
needs('linux').test.each(RUN)('$code: $name', check);

test('a hundred of them, and no code of which nobody has seen a message', () => {
  const cases = [...PURE, ...RUN];
  expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(100);
  const raised = new Set<string>(cases.map((one) => one.code));
  expect(Object.keys(ERROR_CODES).filter((code) => !raised.has(code))).toEqual([]);
});
