import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  RECORD_STATE,
  actionInputs,
  createActionsRunner,
  endProcess
} from "./chunks/chunk-QJEGOIAR.mjs";
import {
  finishedReport,
  readEnvironment,
  readJobRecord,
  runSave,
  writeReport
} from "./chunks/chunk-WQU3RPDR.mjs";
import "./chunks/chunk-4FJJL6N5.mjs";
import "./chunks/chunk-JSEINB43.mjs";
import "./chunks/chunk-OFYXUBCG.mjs";
import "./chunks/chunk-5MKQNOX6.mjs";
import {
  require_promises
} from "./chunks/chunk-DW6SRJZ6.mjs";
import "./chunks/chunk-7V47RVYC.mjs";
import {
  __toESM
} from "./chunks/chunk-JO3HUCP3.mjs";

// src/flow/post-step.ts
var import_promises = __toESM(require_promises(), 1);
async function postStep(runner) {
  try {
    const file = runner.job.getState(RECORD_STATE);
    const record = file === "" ? null : await readJobRecord(file);
    if (record === null) return;
    const status = actionInputs(runner.environment)("job-status") ?? "";
    const saved = await runSave({
      runner,
      record,
      succeeded: status === "" || status === "success",
      track: (work) => work
    });
    for (const lane of saved) await addToReport(lane);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    runner.log.warning(`the caches are not saved: ${text}`);
  }
}
async function addToReport(lane) {
  const text = await (0, import_promises.readFile)(lane.reportFile, "utf8").catch(() => null);
  if (text === null) return;
  const report = JSON.parse(text);
  await writeReport(
    lane.reportFile,
    finishedReport(report, [lane], report.phases, report.warnings)
  );
}

// src/post.ts
await postStep(createActionsRunner(readEnvironment()));
endProcess();
