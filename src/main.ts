import { mainStep } from './flow/main-step.ts';
import { createActionsRunner } from './runner/actions-runner.ts';
import { endProcess } from './runner/end-process.ts';
import { readEnvironment } from './runner/environment.ts';

const runner = createActionsRunner(readEnvironment());
await mainStep(runner, performance.timeOrigin).catch((error: Error) => {
  runner.log.debug(error.stack ?? '');
  runner.job.setFailed(`${error.message} (a bug of go-turbo-build: please report it)`);
});
endProcess();
