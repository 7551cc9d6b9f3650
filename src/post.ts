import { postStep } from './flow/post-step.ts';
import { createActionsRunner } from './runner/actions-runner.ts';
import { watchChildren } from './runner/children.ts';
import { endOnSignals, endProcess, surviveRejections } from './runner/end-process.ts';
import { readEnvironment } from './runner/environment.ts';

const environment = readEnvironment();
const runner = createActionsRunner(environment);
endOnSignals(watchChildren(environment), () => {});
surviveRejections(runner.log);
await postStep(runner);
endProcess();
