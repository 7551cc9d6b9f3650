import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeText,
  diffSizes,
  grownText
} from "./chunk-RF3BAPXH.mjs";
import {
  sizeOfBinary
} from "./chunk-7KK5Y5SG.mjs";
import {
  smallRecord
} from "./chunk-NEWPEP35.mjs";
import "./chunk-AE2PAXZB.mjs";
import {
  sizeOrReason,
  sizesApart
} from "./chunk-SCF3T5BR.mjs";
import "./chunk-V4VPQ53V.mjs";
import {
  isToldWhole,
  limitOf
} from "./chunk-7MVHTXQT.mjs";
import {
  stepFiles,
  withoutEffect
} from "./chunk-RS7FVNRN.mjs";
import "./chunk-QMRD3GFU.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-DMGFGNTA.mjs";
import {
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/page/page-difference.ts
function pageDifference(base, before, after) {
  const causes = diffSizes(before, after).causes.map((one) => ({
    ...one,
    before: one.before ?? "",
    after: one.after ?? ""
  }));
  return { base, bytesBefore: before.bytes, causes };
}

// src/report/sizes/against.ts
var SHOWN = 8;
function againstText(compared, base) {
  if (compared === null)
    return {
      base: null,
      against: "compared with nothing: a release and a run of a tag have no base"
    };
  const { branch, tip } = compared;
  if (base === null) {
    const against = branch === "local" ? "compared with nothing: no earlier build is recorded" : `compared with nothing: no build of ${branch} has recorded its sizes yet`;
    return { base: null, against };
  }
  const isTip = tip !== "" && base.commit === tip && base.branch === branch;
  const found = { branch: base.branch, commit: base.commit, isTip };
  return { base: found, against: textOf(found, compared) };
}
function textOf({ branch, commit, isTip }, asked) {
  const short = /^0+$/.test(commit) ? "the last build" : commit.slice(0, SHOWN);
  if (asked.branch !== branch)
    return `compared with ${short}, the newest recorded of ${branch}: none is of ${asked.branch}`;
  if (asked.branch === "local") return `compared with ${short}, the last build here`;
  if (isTip) return `compared with ${short} of ${branch}, the base tip`;
  const why = asked.tip === "" ? "git does not say what the checkout is based on" : `its tip ${asked.tip.slice(0, SHOWN)} is not recorded`;
  return `compared with ${short}, the newest recorded of ${branch}: ${why}`;
}

// src/report/size-limits.ts
var NAMED_CAUSES = 3;
function overLimits({ budget, growth }, before, after) {
  return {
    budget: budget !== null && after > budget,
    growth: growth !== null && before !== null && after - before > mostGrowth(growth, before)
  };
}
function mostGrowth(growth, before) {
  return "bytes" in growth ? growth.bytes : before * growth.percent / 100;
}
function exceededOf(limits, size) {
  const { budget, growth } = limits;
  const { name, bytes, before } = size;
  const over = overLimits(limits, before, bytes);
  const exceeded = [];
  if (over.budget && budget !== null) {
    const parts = (size.parts ?? []).slice(0, NAMED_CAUSES).map((one) => `${bytesText(one.bytes)} ${one.module}`);
    const largest = over.growth ? "" : causesText(size.causes) ?? tail("largest", parts);
    exceeded.push({
      limit: "budget",
      text: `${name} has ${bytesText(bytes)}, ${bytesText(bytes - budget)} more than its budget of ${bytesText(budget)}${largest}`
    });
  }
  if (over.growth && growth !== null && before !== null) {
    const limit = "bytes" in growth ? bytesText(growth.bytes) : `${growth.percent} %`;
    const causes = largestCauses(size.causes ?? []);
    exceeded.push({
      limit: "growth",
      text: `${name} grew by ${bytesText(bytes - before)}, more than ${limit}${causes.length === 0 ? "" : `: ${causes.join("; ")}`}`
    });
  }
  return exceeded;
}
function causesText(causes) {
  const largest = largestCauses(causes ?? []);
  return largest.length === 0 ? null : tail("grew by", largest);
}
function tail(word, texts) {
  return texts.length === 0 ? "" : `; ${word}: ${texts.join("; ")}`;
}
function largestCauses(causes) {
  return causes.filter((one) => one.bytes > 0).toSorted((left, right) => right.bytes - left.bytes).slice(0, NAMED_CAUSES).map((one) => `${grownText(one.bytes)} ${causeText(one)}`);
}

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

// src/report/sizes/read-sizes.ts
async function readSizes(binaries, { base, parts }, lane, all) {
  const found = binaries.map((asked) => {
    const before = base === null ? null : sizeOfBinary(base, { ...asked, lane });
    const part = parts.get(asked.sha256);
    const same = before?.sha256 === asked.sha256 && !all ? before.size : null;
    return { asked, before, now: part === void 0 ? same : { ...part, file: asked.path } };
  });
  const unread = found.filter(({ now }) => now === null);
  const sizes = await sizesApart(unread.map((one) => one.asked));
  return found.map((one) => ({ ...one, now: one.now ?? sizeOrReason(sizes[unread.indexOf(one)]) }));
}
function wholeSizes(read) {
  return read.flatMap(
    ({ asked, now }) => typeof now === "string" || !("file" in now) ? [] : [{ sha256: asked.sha256, size: now }]
  );
}
function storedSizes(read, lane) {
  return read.flatMap(({ asked, now }) => {
    if (typeof now === "string") return [];
    const { package: path, sha256 } = asked;
    return [{ package: path, lane, sha256, size: smallRecord(now) }];
  });
}
function binarySizes({ asked, before, now }) {
  const { name, target, bytes } = asked;
  const was = before === null ? null : before.size;
  const isRead = typeof now !== "string";
  return {
    ...{ name, target, bytes },
    wireBytes: isRead ? now.wireBytes : null,
    before: was === null ? null : { bytes: was.bytes, wireBytes: was.wireBytes },
    difference: isRead && was !== null ? diffSizes(was, now) : null,
    modules: isRead ? moduleBytes(now) : [],
    unread: isRead ? now.sectionsOnly ?? "" : now
  };
}
function moduleBytes({ packages }) {
  const found = /* @__PURE__ */ new Map();
  for (const { module, bytes } of packages) found.set(module, (found.get(module) ?? 0) + bytes);
  return [...found].map(([module, bytes]) => ({ module, bytes })).sort((left, right) => right.bytes - left.bytes);
}

// src/report/sizes/sizes-handover.ts
async function writeSizesHandover(file, handover) {
  await node_writeFile(file, JSON.stringify(handover));
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
