import { join } from 'node:path';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import { type Gate, makeGate } from './gate.ts';

/** Makes the gate of this step's builds while the network is waited for; null where there can be none. */
export async function prepareGate(
  { inputs, runner }: Step,
  go: Go,
  folder: string,
): Promise<Gate | null> {
  const own = [...go.goFlags, ...go.flags.compile];
  if (!inputs.build || inputs.cgo || own.some((flag) => /^--?toolexec\b/.test(flag))) return null;
  const { exec, environment } = runner;
  // Without one the build waits.
  return makeGate({ exec, environment, folder: join(folder, 'gate') }).catch(() => null);
}
