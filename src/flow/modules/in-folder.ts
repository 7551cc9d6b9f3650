import type { Environment, Runner } from '../../runner/ports.ts';

/** A runner whose step works in one folder. */
export function inFolder(runner: Runner, environment: Environment, folder: string): Runner {
  return { ...runner, environment: { ...environment, 'INPUT_WORKING-DIRECTORY': folder } };
}
