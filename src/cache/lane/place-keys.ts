import type { RunContext } from '../../inputs/step.ts';
import { relativePath } from '../../runner/relative-path.ts';
import type { KeyFacts } from '../keys.ts';
import { type PlaceFacts, placeDigest } from './place.ts';

/** The facts of keys that are known before there is any Go. */
export type PlaceKeys = Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>;

export function placeKeys(context: RunContext): PlaceKeys {
  const { job, store } = context;
  return {
    runnerOs: job.runnerOs === '' ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(context)),
    carrier: store.carrier,
  };
}

function placeFacts({ inputs, job, modules }: RunContext): PlaceFacts {
  if (inputs.cacheName !== '') return { kind: 'named', cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: 'local', mainModule: modules.mainModule, packages: inputs.packages };
  }
  return {
    kind: 'job',
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: relativePath(job.workspace, inputs.workingDirectory),
    packages: inputs.packages,
  };
}
