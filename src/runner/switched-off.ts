import type { Environment } from './ports.ts';
import { failure, type Result, success } from './result.ts';

/** Parts that only the benchmark and tests switch off, to see what each is worth. */
export const SWITCHES = ['delta', 'pruning', 'worth', 'report'] as const;

/**
 * - `delta`: every change saves a whole new base
 * - `pruning`: all of GOCACHE is kept, not only what the job used
 * - `worth`: binaries are stored, however fast they are built: that differs from machine to machine
 * - `report`: nothing is said of why: no earlier runs and sizes are asked for, and no cause is looked for
 */
export type Switch = (typeof SWITCHES)[number];

/** Names of SWITCHES, by commas. No input: nobody's workflow is better with it. */
export const SWITCH_VARIABLE = 'GO_TURBO_BUILD_WITHOUT';

export function readSwitchedOff(environment: Environment): Result<readonly Switch[]> {
  const words = (environment[SWITCH_VARIABLE] ?? '').split(',').map((word) => word.trim());
  const given = words.filter((word) => word !== '');
  const unknown = given.filter((word) => !SWITCHES.some((one) => one === word));
  if (unknown.length > 0) {
    return failure(
      'GTB1037',
      `${SWITCH_VARIABLE} holds ${unknown.map((word) => `"${word}"`).join(', ')}`,
      `${SWITCHES.join(', ')}, with commas between them`,
      'correct it, or leave the variable out: it is for measuring only',
    );
  }
  return success(SWITCHES.filter((one) => given.includes(one)));
}
