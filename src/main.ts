import { mainStep } from './flow/main-step.ts';
import { createActionsRunner } from './runner/actions-runner.ts';
import { readEnvironment } from './runner/environment.ts';

await mainStep(createActionsRunner(readEnvironment()), performance.timeOrigin);
