import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createActionsRunner,
  endProcess,
  mainStep
} from "./chunks/chunk-KUMBI6MV.mjs";
import {
  readEnvironment
} from "./chunks/chunk-SH425ZJP.mjs";
import "./chunks/chunk-7PHY3M2X.mjs";
import "./chunks/chunk-H32I4AOP.mjs";
import "./chunks/chunk-KCHV6ZGB.mjs";
import "./chunks/chunk-BP7A4VHP.mjs";
import "./chunks/chunk-VW5O22MT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// src/main.ts
var runner = createActionsRunner(readEnvironment());
await mainStep(runner, performance.timeOrigin).catch((error) => {
  runner.log.debug(error.stack ?? "");
  runner.job.setFailed(`${error.message} (a bug of go-turbo-build: please report it)`);
});
endProcess();
