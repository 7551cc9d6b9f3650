import { postStep } from './flow/post-step.ts';
import { createActionsRunner } from './runner/actions-runner.ts';
import { endProcess } from './runner/end-process.ts';
import { readEnvironment } from './runner/environment.ts';

await postStep(createActionsRunner(readEnvironment()));
endProcess();
