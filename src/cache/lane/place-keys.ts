import type { Step } from '../../inputs/step.ts';
import type { Project } from '../../plan/project.ts';
import { relativePath } from '../../runner/relative-path.ts';
import type { KeyFacts } from '../keys.ts';
import { sealPlace } from '../misses/place-causes.ts';
import type { CacheStore } from '../store.ts';
import { type PlaceFacts, placeDigest } from './place.ts';

/** The facts of keys that are known before there is any Go. */
export type PlaceKeys = Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>;

export function placeKeys(step: Step, project: Project, store: CacheStore): PlaceKeys {
  const { job } = step;
  return {
    runnerOs: job.runnerOs === '' ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(step, project)),
    carrier: store.carrier,
  };
}

/** What the place is made of, for records that others read. */
export function sealedPlace(step: Step, project: Project, compileFlags: readonly string[]) {
  const isTrimmed = compileFlags.includes('-trimpath');
  const folder = isTrimmed ? null : step.inputs.workingDirectory;
  return sealPlace(placeFacts(step, project), folder);
}

function placeFacts({ inputs, job }: Step, project: Project): PlaceFacts {
  if (inputs.cacheName !== '') return { kind: 'named', cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: 'local', mainModule: project.mainModule, packages: inputs.packages };
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
