import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  messageOf
} from "./chunk-AY4CIFZZ.mjs";
import {
  node_dirname
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdir,
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/write-figures.ts
async function writeFigures({ inputs, runner }, report) {
  const { metrics, trace } = inputs;
  const { timeline } = report;
  const write = async (file, text) => {
    if (file === "") return;
    try {
      await node_mkdir(node_dirname(file), { recursive: true });
      await node_writeFile(file, await text());
    } catch (error) {
      const found = `${file}: ${messageOf(error)}`;
      runner.log.warning(codedText({ code: "GTB1702", found, expected: "", change: "" }));
    }
  };
  await write(metrics, async () => {
    const { metricsText } = await import("./metrics-7NDNZAEI.mjs");
    return metricsText(report);
  });
  if (timeline !== null)
    await write(trace, async () => {
      const { traceJson } = await import("./trace-4WHF4V6X.mjs");
      return traceJson(timeline);
    });
  else if (trace !== "")
    runner.log.info("trace: nothing was compiled or linked, and no trace is written");
}
export {
  writeFigures
};
