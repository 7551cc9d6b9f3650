import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createActionsRunner,
  endProcess,
  mainStep
} from "./chunks/chunk-QJEGOIAR.mjs";
import {
  readEnvironment
} from "./chunks/chunk-WQU3RPDR.mjs";
import "./chunks/chunk-4FJJL6N5.mjs";
import "./chunks/chunk-JSEINB43.mjs";
import "./chunks/chunk-OFYXUBCG.mjs";
import "./chunks/chunk-5MKQNOX6.mjs";
import "./chunks/chunk-DW6SRJZ6.mjs";
import "./chunks/chunk-7V47RVYC.mjs";
import "./chunks/chunk-JO3HUCP3.mjs";

// src/main.ts
var runner = createActionsRunner(readEnvironment());
await mainStep(runner, performance.timeOrigin).catch((error) => {
  runner.log.debug(error.stack ?? "");
  runner.job.setFailed(`${error.message} (a bug of go-turbo-build: please report it)`);
});
endProcess();
