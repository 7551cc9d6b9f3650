import { postStep } from './flow/post-step.ts';
import { readEnvironment } from './runner/environment.ts';
import { createActionsRunner } from './runner/process/actions-runner.ts';
import { watchChildren } from './runner/process/children.ts';
import { endOnSignals, endProcess, surviveRejections } from './runner/process/end-process.ts';

const environment = readEnvironment();
const runner = createActionsRunner(environment);
endOnSignals(watchChildren(environment), () => {});
surviveRejections(runner.log);
await postStep(runner);
endProcess();
