import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createActionsRunner,
  endProcess,
  mainStep
} from "./chunks/chunk-DXOM6GC7.mjs";
import "./chunks/chunk-ZVRTFNJS.mjs";
import "./chunks/chunk-JPFOSVUI.mjs";
import "./chunks/chunk-TBYJ63GD.mjs";
import "./chunks/chunk-77B4VCSJ.mjs";
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
import "./chunks/chunk-B7ABZ4WE.mjs";
import "./chunks/chunk-JO3HUCP3.mjs";

// src/main.ts
var runner = createActionsRunner(readEnvironment());
await mainStep(runner, performance.timeOrigin).catch((error) => {
  runner.log.debug(error.stack ?? "");
  runner.job.setFailed(`${error.message} (a bug of go-turbo-build: please report it)`);
});
endProcess();
