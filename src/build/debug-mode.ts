import type { DebugChoice, Inputs } from '../inputs/inputs.ts';
import { PROFILES } from './profiles.ts';

export type DebugMode = Exclude<DebugChoice, ''>;

/** Where the debug information of a build goes: as the input says, else as its profile does. */
export function debugMode(inputs: Pick<Inputs, 'profile' | 'debug'>): DebugMode {
  if (inputs.debug !== '') return inputs.debug;
  return PROFILES[inputs.profile].flags.dwarf ? 'full' : 'none';
}
