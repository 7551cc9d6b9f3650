import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  RECORD_STATE,
  actionInputs,
  createActionsRunner,
  endProcess
} from "./chunks/chunk-DXOM6GC7.mjs";
import {
  finishedReport,
  runSave,
  writeReport
} from "./chunks/chunk-ZVRTFNJS.mjs";
import "./chunks/chunk-JPFOSVUI.mjs";
import "./chunks/chunk-TBYJ63GD.mjs";
import {
  readJobRecord
} from "./chunks/chunk-77B4VCSJ.mjs";
import "./chunks/chunk-S6C6UEAZ.mjs";
import "./chunks/chunk-ZJ5H2VTN.mjs";
import "./chunks/chunk-743H5W2B.mjs";
import "./chunks/chunk-5NGIFAXY.mjs";
import "./chunks/chunk-4FJJL6N5.mjs";
import "./chunks/chunk-JSEINB43.mjs";
import "./chunks/chunk-OFYXUBCG.mjs";
import "./chunks/chunk-CZJHY32J.mjs";
import "./chunks/chunk-7V47RVYC.mjs";
import "./chunks/chunk-JCCCHHER.mjs";
import "./chunks/chunk-7WSEUZST.mjs";
import {
  readEnvironment
} from "./chunks/chunk-TCQGXGVT.mjs";
import "./chunks/chunk-WXRMQJDI.mjs";
import "./chunks/chunk-WNEOLNQJ.mjs";
import "./chunks/chunk-SWLEARHO.mjs";
import "./chunks/chunk-HGYKA5Q4.mjs";
import "./chunks/chunk-7ZFXWY54.mjs";
import "./chunks/chunk-P2HOZJA4.mjs";
import "./chunks/chunk-SLHXPOTE.mjs";
import "./chunks/chunk-YDKZDFTV.mjs";
import "./chunks/chunk-TW6RM4TK.mjs";
import "./chunks/chunk-CMTPQUJN.mjs";
import "./chunks/chunk-ZYVERRH3.mjs";
import "./chunks/chunk-LHXFH7RV.mjs";
import "./chunks/chunk-6FQLXJZW.mjs";
import "./chunks/chunk-AEIWRER6.mjs";
import "./chunks/chunk-VQPMKM2V.mjs";
import "./chunks/chunk-P22BYBNO.mjs";
import {
  require_promises
} from "./chunks/chunk-B7ABZ4WE.mjs";
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
