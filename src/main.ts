import { mainSteps } from './flow/modules/each-module.ts';
import { readEnvironment } from './runner/environment.ts';
import { fullDiskText } from './runner/machine/free-space.ts';
import { createActionsRunner } from './runner/process/actions-runner.ts';
import { watchChildren } from './runner/process/children.ts';
import { endOnSignals, endProcess, surviveRejections } from './runner/process/end-process.ts';
import { bugText } from './runner/thrown.ts';

const environment = readEnvironment();
const runner = createActionsRunner(environment);
// The job's folders stay: post and later steps of a cancelled job read them.
endOnSignals(watchChildren(environment), () => {});
surviveRejections(runner.log);
await mainSteps(runner, performance.timeOrigin).catch(async (error: Error) => {
  runner.log.debug(error.stack ?? '');
  const full = await fullDiskText(error, environment.RUNNER_TEMP ?? '');
  runner.job.setFailed(full ?? bugText(error));
});
endProcess();
