import { sealLane } from '../lane/sealed-lane.ts';
import type { StepRecord } from '../step-record.ts';
import type { MadeFrom } from './made-from.ts';

/** What a step's entries are made from. */
export function stepMadeFrom({ lane, modules, outcome }: StepRecord): MadeFrom {
  return {
    lane: sealLane(lane.ingredients),
    place: lane.placeFacts,
    modules: modules.built,
    packages: outcome.packages,
  };
}
