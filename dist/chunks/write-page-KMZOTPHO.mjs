import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
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

// src/report/write-page.ts
async function writePage({ inputs, job, runner: { log } }, { mainModule, repository }, report, listing, read) {
  if (inputs.page === "") return;
  try {
    const [{ pageAssets }, { pageHtml }, { pageOfRun }] = await Promise.all([
      import("./page-assets-EHUBYY5G.mjs"),
      import("./page-html-NQ6X2EIR.mjs"),
      import("./page-of-run-R3PIEFWK.mjs")
    ]);
    const { sizes, differences } = read ?? await readNow(report);
    const title = mainModule || repository;
    const data = pageOfRun(report, {
      ...{ title, commit: job.sha, listing, sizes, differences }
    });
    await node_mkdir(node_dirname(inputs.page), { recursive: true });
    await node_writeFile(inputs.page, pageHtml(data, await pageAssets()));
    log.info(`page: ${inputs.page}`);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const found = `the page ${inputs.page}: ${text}`;
    log.warning(codedText({ code: "GTB1702", found, expected: "", change: "" }));
  }
}
async function readNow({ binaries }) {
  const { sizeOrReason, sizesApart } = await import("./size-apart-BJJ4PVAR.mjs");
  const sizes = await sizesApart(binaries);
  const all = binaries.map(({ path }, at) => [path, sizeOrReason(sizes[at])]);
  return { sizes: new Map(all), differences: /* @__PURE__ */ new Map() };
}
export {
  writePage
};
