import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bundledFile,
  node_Worker,
  recordKey,
  sizeKey,
  stepKeyFacts,
  whole
} from "./chunk-BA2L3OW2.mjs";
import "./chunk-M6B7PFPK.mjs";
import {
  node_gzip,
  node_promisify
} from "./chunk-CIJDJUSW.mjs";
import {
  textDigest
} from "./chunk-TJSHHVDB.mjs";
import "./chunk-XPQVLXOG.mjs";
import "./chunk-HL3BXTCW.mjs";
import {
  node_readFile
} from "./chunk-2CZB3UUS.mjs";
import {
  diffSizes,
  smallRecord
} from "./chunk-RLGZMI5K.mjs";
import "./chunk-AE2PAXZB.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// src/cache/sizes/known-parts.ts
var MOST_BYTES = 4e6;
var MOST_TEXT = 4e7;
async function saveParts(store, facts, binaries, log) {
  const bare = binaries.map(({ sha256, size }) => ({ sha256, size: { ...size, file: "" } }));
  const text = JSON.stringify({ version: 1, binaries: bare });
  const content = await node_promisify(node_gzip)(text);
  if (content.length > MOST_BYTES || text.length > MOST_TEXT) return;
  const key = recordKey("parts", facts, textDigest(text, 16));
  const outcome = await store.save("parts", key, () => whole(content));
  if (outcome.state === "unavailable")
    log.debug(`what binaries are made of is not kept: ${outcome.reason}`);
}

// src/cache/sizes/stored-sizes.ts
function sizesText(sizes) {
  const binaries = sizes.binaries.map((one) => ({ ...one, size: smallRecord(one.size) }));
  return JSON.stringify({ ...sizes, binaries });
}
function sizeOfBinary({ binaries }, { package: path, target, lane }) {
  const same = binaries.filter((one) => one.package === path && one.size.target === target);
  return same.find((one) => one.lane === lane) ?? same[0] ?? null;
}

// src/cache/sizes/save-sizes.ts
async function saveSizes(store, facts, sizes, log) {
  const { branch, commit } = sizes;
  const text = sizesText(sizes);
  const key = sizeKey({ ...facts, branch, commit }, textDigest(text, 16));
  const outcome = await store.save("size", key, () => whole(node_promisify(node_gzip)(text)));
  if (outcome.state === "unavailable")
    log.info(`the sizes of this build are not recorded: ${outcome.reason}`);
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

// builtin:node:events
var all = __require("node:events");
var read = (name) => all[name];
var node_once = /* @__PURE__ */ read("once");

// src/inspect/size/size-apart.ts
var YOUNG_MB = 48;
async function sizesApart(files) {
  if (files.length === 0) return [];
  const file = bundledFile("sizes.mjs");
  if (file === null) return sizesHere(files);
  let worker;
  try {
    worker = new node_Worker(file, {
      workerData: files,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }
    });
    const [sizes] = await node_once(worker, "message");
    return sizes;
  } catch {
    return sizesHere(files);
  } finally {
    await worker?.terminate();
  }
}
async function sizesHere(files) {
  const { readSize } = await import("./read-size-WOJXAYX7.mjs");
  const sizes = [];
  for (const { path, sha256 } of files) {
    const digest = sha256 === void 0 ? {} : { sha256 };
    sizes.push(await readSize(path, { wire: true, ...digest }));
  }
  return sizes;
}
function sizeOrReason(size) {
  if (size === void 0) return "";
  return size.ok ? size.value : size.failures[0]?.found ?? "";
}

// src/report/sizes/read-sizes.ts
async function readSizes(binaries, { base, parts }, lane, all2) {
  const found = binaries.map((asked) => {
    const before = base === null ? null : sizeOfBinary(base, { ...asked, lane });
    const part = parts.get(asked.sha256);
    const same = before?.sha256 === asked.sha256 && !all2 ? before.size : null;
    return { asked, before, now: part === void 0 ? same : { ...part, file: asked.path } };
  });
  const unread = found.filter(({ now }) => now === null);
  const sizes = await sizesApart(unread.map((one) => one.asked));
  return found.map((one) => ({ ...one, now: one.now ?? sizeOrReason(sizes[unread.indexOf(one)]) }));
}
function storedSizes(read2, lane) {
  return read2.flatMap(({ asked, now }) => {
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
async function readSizesHandover(file) {
  const text = await node_readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

// src/report/sizes/finish-sizes.ts
async function finishSizes(record, { runner, storeOf }) {
  const read2 = [];
  for (const step of record.steps) {
    const handover = await readSizesHandover(step.files.sizes);
    if (handover !== null) read2.push(await readStep(step, handover));
  }
  const places = new Set(read2.map(({ step }) => step.lane.place));
  for (const place of places) {
    const own = read2.filter(({ step }) => step.lane.place === place);
    await savePlace(own, { runner, storeOf });
  }
  return read2.flatMap(
    ({ step, late }) => late === null ? [] : [{ reportFile: step.files.report, sizes: late }]
  );
}
async function readStep(step, handover) {
  const { compared, base, binaries, lane, told, known } = handover;
  if (told !== null) return { step, handover, known, late: null };
  const against = againstText(compared, base);
  const isAsked = base !== null || compared?.own != null;
  const read2 = isAsked ? await readSizes(binaries, { base, parts: /* @__PURE__ */ new Map() }, lane, false) : [];
  const sizes = read2.map(binarySizes);
  const late = { ...against, binaries: sizes, exceeded: [], accepted: "" };
  return { step, handover, known: storedSizes(read2, lane), late };
}
async function savePlace(steps, { runner, storeOf }) {
  const last = steps.at(-1);
  if (last === void 0) return;
  const store = storeOf(last.step.store);
  const facts = stepKeyFacts(last.step, store);
  const parts = steps.flatMap((one) => one.handover.parts);
  const hasNew = steps.some((one) => one.handover.hasNewParts);
  if (hasNew && last.step.store.permission.may) await saveParts(store, facts, parts, runner.log);
  const own = last.handover.compared?.own;
  const binaries = steps.flatMap((one) => one.known);
  if (own == null || binaries.length === 0) return;
  await saveSizes(store, facts, { version: 1, ...own, binaries }, runner.log);
}
export {
  finishSizes
};
