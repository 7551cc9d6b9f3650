import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  RECORD_STATE,
  actionInputs,
  createActionsRunner,
  endProcess
} from "./chunks/chunk-KUMBI6MV.mjs";
import {
  finishedReport,
  readEnvironment,
  readJobRecord,
  runSave,
  writeReport
} from "./chunks/chunk-SH425ZJP.mjs";
import "./chunks/chunk-7PHY3M2X.mjs";
import "./chunks/chunk-H32I4AOP.mjs";
import "./chunks/chunk-KCHV6ZGB.mjs";
import "./chunks/chunk-BP7A4VHP.mjs";
import "./chunks/chunk-VW5O22MT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// src/flow/post-step.ts
import { readFile } from "node:fs/promises";
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
  const text = await readFile(lane.reportFile, "utf8").catch(() => null);
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
