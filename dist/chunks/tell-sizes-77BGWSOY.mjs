import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  againstText,
  binarySizes,
  readSizes,
  storedSizes,
  wholeSizes,
  writeSizesHandover
} from "./chunk-ZFA2A2R2.mjs";
import {
  sizeOfBinary
} from "./chunk-WAVBTCP3.mjs";
import {
  withoutEffect
} from "./chunk-ASIUFMQN.mjs";
import {
  stepFiles
} from "./chunk-N3ECHNW6.mjs";
import {
  pageDifference
} from "./chunk-4KWDIWQM.mjs";
import {
  exceededOf,
  overLimits
} from "./chunk-C5FQ43N7.mjs";
import "./chunk-2GD2RHE2.mjs";
import {
  isToldWhole,
  limitOf
} from "./chunk-7MVHTXQT.mjs";
import "./chunk-BEJUACZG.mjs";
import "./chunk-NEWPEP35.mjs";
import "./chunk-QMRD3GFU.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-LGSQFSED.mjs";
import "./chunk-V4VPQ53V.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/sizes/judge-sizes.ts
function limitsOf({ sizeBudget, sizeGrowth }, binary) {
  return { budget: limitOf(sizeBudget, binary), growth: limitOf(sizeGrowth, binary) };
}
function overOf(inputs, binaries, base, lane) {
  const all = binaries.map((one) => {
    const before = base === null ? null : sizeOfBinary(base, { ...one, lane });
    return overLimits(limitsOf(inputs, one), before?.size.bytes ?? null, one.bytes);
  });
  return { budget: all.some((one) => one.budget), growth: all.some((one) => one.growth) };
}
function exceededBy(inputs, binaries) {
  return binaries.flatMap(
    (one) => exceededOf(limitsOf(inputs, one), {
      name: `${one.name} (${one.target})`,
      bytes: one.bytes,
      before: one.before?.bytes ?? null,
      causes: one.difference?.causes ?? null,
      parts: one.modules
    })
  );
}
function acceptedBy({ sizeOverride }, labels) {
  if (sizeOverride === true) return "size-override: true";
  if (sizeOverride === false) return "";
  return labels.includes(sizeOverride) ? `label ${sizeOverride}` : "";
}
function unusedLimits({ sizeBudget, sizeGrowth }, binaries) {
  const known = new Set(
    binaries.flatMap(({ name, target }) => ["", name, target, `${name}/${target}`])
  );
  const unused = (input, all) => all.filter((one) => !known.has(one.of)).map(({ of }) => ({ input, of }));
  return [...unused("size-budget", sizeBudget), ...unused("size-growth", sizeGrowth)];
}

// src/report/sizes/tell-sizes.ts
async function tellSizes(step, report, { compared, base, labels, parts }, hasPost) {
  const { inputs, job, runner } = step;
  const binaries = report.binaries.map((one) => ({
    ...{ name: one.name, package: one.package, target: one.target },
    ...{ path: one.path, bytes: one.bytes, sha256: one.sha256 }
  }));
  if (binaries.length === 0) return { report, failures: [], page: null };
  sayUnused(step, binaries);
  const { lane } = report;
  const over = overOf(inputs, binaries, base, lane);
  const isOver = over.budget || over.growth;
  const isSame = binaries.every(
    (one) => base?.binaries.some(({ sha256 }) => sha256 === one.sha256)
  );
  const isNow = isToldWhole(inputs) || isOver || isSame;
  let told = null;
  let read = [];
  if (isNow) {
    read = await step.clocks.phases.time(
      "size",
      () => readSizes(binaries, { base, parts }, lane, inputs.page !== "")
    );
    const sizes = read.map(binarySizes);
    const exceeded = exceededBy(inputs, sizes);
    const accepted = exceeded.length === 0 ? "" : acceptedBy(inputs, labels);
    told = { ...againstText(compared, base), binaries: sizes, exceeded, accepted };
  }
  const open = told === null || told.accepted !== "" ? [] : told.exceeded;
  const isIn = job.inRunner && compared?.own != null;
  const [failing, warned] = [
    open.filter((one) => !isIn || one.limit === "budget"),
    open.filter((one) => isIn && one.limit === "growth")
  ];
  for (const one of warned) runner.log.warning(codedText(failureOf(one, inputs)));
  if (hasPost) {
    const whole = isToldWhole(inputs) ? wholeSizes(read) : [];
    const isRefused = !job.inRunner && failing.length > 0;
    await writeSizesHandover(stepFiles(step.folders.job, step.ordinal).sizes, {
      compared: compared !== null && isRefused ? { ...compared, own: null } : compared,
      ...{ base, binaries, lane, told, known: storedSizes(read, lane) },
      parts: whole,
      hasNewParts: whole.some(({ sha256 }) => !parts.has(sha256))
    });
  }
  return {
    report: { ...report, sizes: told },
    failures: failing.map((one) => failureOf(one, inputs)),
    page: told === null ? null : pageOf(read, told)
  };
}
function failureOf({ text: found }, { sizeOverride }) {
  const label = typeof sizeOverride === "string" ? `give the pull request the label ${sizeOverride} and push again` : "set size-override";
  const change = `take back what made it larger, raise the limit, or accept it: ${label}`;
  return { code: "GTB1511", found, expected: "", change };
}
function pageOf(read, told) {
  const sizes = /* @__PURE__ */ new Map();
  const differences = /* @__PURE__ */ new Map();
  for (const { asked, before, now } of read) {
    if (typeof now !== "string" && !("file" in now)) continue;
    sizes.set(asked.path, now);
    if (before !== null && typeof now !== "string" && told.base !== null)
      differences.set(asked.path, pageDifference(baseName(told.base), before.size, now));
  }
  return { sizes, differences };
}
function baseName({ branch, commit }) {
  return /^0+$/.test(commit) ? "the last build" : `${commit.slice(0, 12)} of ${branch}`;
}
function sayUnused({ inputs, runner }, binaries) {
  const names = [...new Set(binaries.flatMap(({ name, target }) => [name, target]))].join(", ");
  for (const { input, of } of unusedLimits(inputs, binaries))
    runner.log.warning(
      withoutEffect(
        `${input} (${of})`,
        "no binary and no target is called so",
        `write one of ${names}`
      )
    );
}
export {
  tellSizes
};
