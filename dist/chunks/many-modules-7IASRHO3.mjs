import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  inFolder,
  mainStep
} from "./chunk-WJWRC32M.mjs";
import "./chunk-PUJLDDJP.mjs";
import "./chunk-E3YS3KQH.mjs";
import "./chunk-NKMCNUJ6.mjs";
import "./chunk-D3LM2PZI.mjs";
import "./chunk-PHLC3QLW.mjs";
import "./chunk-F5GRRUPJ.mjs";
import "./chunk-MCDAW3YZ.mjs";
import "./chunk-ZOGAQUKL.mjs";
import "./chunk-TQUKEDE4.mjs";
import "./chunk-BDKPYOR5.mjs";
import "./chunk-45FMMHKQ.mjs";
import {
  namesGoMod,
  toolTexts
} from "./chunk-GNB7RYWJ.mjs";
import "./chunk-MDLGUZ3L.mjs";
import "./chunk-4LDIUSW7.mjs";
import "./chunk-5FML4WKE.mjs";
import "./chunk-XOGU2REE.mjs";
import "./chunk-RBSVXMQ2.mjs";
import "./chunk-AY4CIFZZ.mjs";
import "./chunk-YL26JA4V.mjs";
import "./chunk-JFWZIRKK.mjs";
import "./chunk-LH2QAPTF.mjs";
import "./chunk-T7EQQVIP.mjs";
import "./chunk-Q46KGVKU.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import "./chunk-7MVHTXQT.mjs";
import "./chunk-RS7FVNRN.mjs";
import "./chunk-QMRD3GFU.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-N3P7OEYH.mjs";
import "./chunk-Y6UMTSGV.mjs";
import "./chunk-KAQZFP2U.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-W5QK4DIZ.mjs";
import "./chunk-4I7DVWUC.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-SQ4XGGUO.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-CJUZSBB7.mjs";
import "./chunk-743H5W2B.mjs";
import "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-DDOHQBZG.mjs";
import "./chunk-XA4FIQWY.mjs";
import "./chunk-4VJBA5JR.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import "./chunk-ZDXILLH5.mjs";
import "./chunk-NUTRPTQO.mjs";
import "./chunk-LQSXAGTW.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_basename,
  node_delimiter,
  node_dirname,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/merged-outputs.ts
var sum = (values) => String(values.reduce((all, one) => all + Number(one), 0));
var joined = (values) => JSON.stringify(values.flatMap((one) => JSON.parse(one)));
var last = (values) => values.at(-1) ?? "";
var MERGES = {
  "cache-hit": (values) => String(values.every((one) => one === "true")),
  "cache-state": (values) => JSON.stringify(worst(values)),
  binaries: joined,
  affected: (values) => JSON.stringify([...new Set(JSON.parse(joined(values)))]),
  provenance: joined,
  tools: joined,
  binary: (values) => values.find((one) => one !== "") ?? "",
  "packages-compiled": sum,
  "packages-total": sum,
  "inputs-digest": (values) => textDigest(values.join("\n"), 64),
  report: ([first = ""]) => first === "" ? "" : modulesReport(first)
};
function mergedOutputs(outputs) {
  const names = new Set(outputs.flatMap(({ values }) => [...values.keys()]));
  const merged = [...names].map((name) => {
    const values = outputs.flatMap((one) => one.values.get(name) ?? []);
    return [name, (MERGES[name] ?? last)(values)];
  });
  return new Map(merged);
}
async function writeModulesReport(file, outputs) {
  if (file === "") return;
  const merged = mergedOutputs(outputs);
  const number = (name) => Number(merged.get(name) ?? 0);
  const report = {
    packages: { compiled: number("packages-compiled"), total: number("packages-total") },
    binaries: JSON.parse(merged.get("binaries") ?? "[]"),
    modules: outputs.map(({ folder, values }) => ({ folder, report: values.get("report") ?? "" }))
  };
  await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
}
function modulesReport(first) {
  return node_join(node_dirname(first), node_basename(first).replace(/^report/, "modules"));
}
function worst(values) {
  const states = values.map((one) => JSON.parse(one));
  const order = ["miss", "partial", "exact"];
  const names = [...new Set(states.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      order.find((state) => states.some((one) => one[name] === state)) ?? ""
    ])
  );
}

// src/flow/modules/many-modules.ts
async function manyModules(outer, folders, startedAt) {
  let left = outer.environment;
  const outputs = [];
  const failed = [];
  const claimed = /* @__PURE__ */ new Map();
  tellWhoseTools(outer, folders);
  for (const [at, folder] of folders.entries()) {
    outer.log.info(`${folder} (${at + 1} of ${folders.length} folders)`);
    const one = ofModule(outer, left, folder);
    await mainStep(one.runner, at === 0 ? startedAt : outer.clock.now(), folders);
    left = one.left();
    if (one.outputs.size > 0) outputs.push({ folder, values: one.outputs });
    failed.push(...one.failed.map((text) => `${folder}: ${text}`));
    failed.push(...overwritten(one.outputs, folder, claimed));
  }
  const merged = mergedOutputs(outputs);
  await writeModulesReport(merged.get("report") ?? "", outputs);
  for (const [name, value] of merged) outer.job.setOutput(name, value);
  if (failed.length > 0) outer.job.setFailed(failed.join("\n"));
}
function tellWhoseTools({ environment, log }, [first]) {
  const asked = toolTexts(environment.INPUT_TOOLS ?? "");
  const file = asked.find((text) => namesGoMod(text) && !text.startsWith(".."));
  if (file !== void 0)
    log.notice(
      `tools: ${file} is that of ${first}, the first folder: for the tool directives of another one write its path from there, as in ../b/${file}`
    );
}
function ofModule(outer, environment, folder) {
  const outputs = /* @__PURE__ */ new Map();
  const failed = [];
  let left = environment;
  const job = {
    ...outer.job,
    setOutput: (name, value) => void outputs.set(name, value),
    setFailed: (message) => void failed.push(message),
    exportVariable: (name, value) => {
      left = { ...left, [name]: value };
      outer.job.exportVariable(name, value);
    },
    addPath: (added) => {
      const name = Object.keys(left).find((one) => one.toUpperCase() === "PATH") ?? "PATH";
      left = { ...left, [name]: [added, left[name]].filter(Boolean).join(node_delimiter) };
      outer.job.addPath(added);
    }
  };
  const named = environment["INPUT_CACHE-NAME"] ?? "";
  const own = named === "" ? "" : `${named.slice(0, 55)}-${textDigest(folder, 8)}`;
  const runner = inFolder({ ...outer, job }, { ...environment, "INPUT_CACHE-NAME": own }, folder);
  const done = { INPUT_TOOLS: "", "INPUT_AFFECTED-BASE": "" };
  const after = () => ({ ...left, "INPUT_CACHE-NAME": named, ...done });
  return { runner, outputs, failed, left: after };
}
function overwritten(outputs, folder, claimed) {
  const failed = [];
  for (const { path } of JSON.parse(outputs.get("binaries") ?? "[]")) {
    const other = claimed.get(path);
    claimed.set(path, folder);
    if (other !== void 0)
      failed.push(
        codedText({
          code: "GTB1030",
          found: `${folder} and ${other} both make ${path}`,
          expected: "a path of its own for each binary",
          change: "give `output` as a folder relative to each, or name the main packages differently"
        })
      );
  }
  return failed;
}
export {
  manyModules
};
