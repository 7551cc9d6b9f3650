import type { Environment } from '../runner/ports.ts';
import type { RawInputs } from './definitions/definitions.ts';

/** Inputs as the runner passes them: INPUT_ and the name in capitals, spaces as underscores, hyphens kept (@actions/core, getInput). */
export function actionInputs(environment: Environment): RawInputs {
  return (name) => environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
}
