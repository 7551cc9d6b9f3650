import type { Inputs } from '../../inputs/inputs.ts';
import type { Go } from '../../pin/go.ts';
import type { ModulesKinds } from '../keys.ts';
import type { Lane } from '../lane/choose-lane.ts';
import { fileSelection } from './thin/file-selection.ts';
import { thinRefusal } from './thin/thin-use.ts';

export interface StepKinds extends ModulesKinds {
  /** Why thin modules cannot be used although the inputs allow them; '' otherwise. */
  readonly refusal: string;
}

/** Which kinds of modules archives this step can use. */
export function modulesKinds(
  inputs: Pick<Inputs, 'modules' | 'build' | 'packages' | 'warm'>,
  go: Pick<Go, 'goFlags' | 'flags' | 'goEnv'>,
  lane: Pick<Lane, 'ingredients' | 'habits'>,
): StepKinds {
  const whole = { full: true, selection: null, refusal: '' };
  // Without a build, and with tests that are compiled for them, modules are for later steps, which read whole ones.
  const isForLater = !inputs.build || inputs.warm === true;
  if (inputs.modules === 'full' || (inputs.modules === 'auto' && isForLater)) return whole;
  const { known } = lane.habits;
  const refusal = thinRefusal({
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? '',
  });
  if (refusal !== null) return { ...whole, refusal };
  // Where they lie is part of what their C was compiled from.
  if (inputs.modules === 'auto' && known?.cModules === true) return whole;
  return {
    full: inputs.modules === 'auto',
    selection: fileSelection(lane.ingredients),
    thinSuffices: known !== null && !known.laterGo && !known.laterModules,
    refusal: '',
  };
}
