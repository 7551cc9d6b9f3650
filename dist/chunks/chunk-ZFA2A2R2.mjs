import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sizeOfBinary
} from "./chunk-WAVBTCP3.mjs";
import {
  diffSizes
} from "./chunk-BEJUACZG.mjs";
import {
  smallRecord
} from "./chunk-NEWPEP35.mjs";
import {
  sizeOrReason,
  sizesApart
} from "./chunk-LGSQFSED.mjs";
import {
  node_readFile,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";

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
async function readSizesHandover(file) {
  const text = await node_readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

export {
  againstText,
  readSizes,
  wholeSizes,
  storedSizes,
  binarySizes,
  writeSizesHandover,
  readSizesHandover
};
