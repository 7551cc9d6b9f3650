import { join } from 'node:path';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import type { RunContext } from '../inputs/step.ts';
import { type Gate, makeGate } from './gate.ts';

/** Makes the gate of this step's builds while the network is waited for; null where there can be none. */
export async function prepareGate(
  { inputs, runner }: RunContext,
  go: PreparedGo,
  folder: string,
): Promise<Gate | null> {
  const own = [...go.goFlags, ...go.flags.compile];
  if (!inputs.build || inputs.cgo || own.some((flag) => /^--?toolexec\b/.test(flag))) return null;
  const { exec, environment } = runner;
  // Without one the build waits.
  return makeGate({ exec, environment, folder: join(folder, 'gate') }).catch(() => null);
}
