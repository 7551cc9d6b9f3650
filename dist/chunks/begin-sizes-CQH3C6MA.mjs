import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCommit,
  parseSizes
} from "./chunk-7KK5Y5SG.mjs";
import {
  isCount,
  isFlag,
  isRows,
  isText,
  parseSizeRecord
} from "./chunk-NEWPEP35.mjs";
import {
  readEventPayload
} from "./chunk-E3YS3KQH.mjs";
import {
  DEFAULT_SCOPE,
  placeKeys,
  readWhole
} from "./chunk-BDKPYOR5.mjs";
import {
  recordKeys,
  sizeKeys
} from "./chunk-RBSVXMQ2.mjs";
import {
  messageOf
} from "./chunk-AY4CIFZZ.mjs";
import "./chunk-Q46KGVKU.mjs";
import "./chunk-ZKWKUR64.mjs";
import {
  isToldWhole
} from "./chunk-7MVHTXQT.mjs";
import "./chunk-QMRD3GFU.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-W5QK4DIZ.mjs";
import "./chunk-SQ4XGGUO.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-CJUZSBB7.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  node_gunzip,
  node_promisify
} from "./chunk-LQSXAGTW.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-4WA33QNE.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/cache/sizes/compared-commit.ts
var LOCAL = "local";
var NO_COMMIT = "0".repeat(40);
function comparedWith(job, baseBranch, { commit, parents }, permission) {
  const [tip = ""] = parents;
  const usual = job.defaultBranch || "main";
  const mayRecord = permission.may && permission.scope === DEFAULT_SCOPE && baseBranch === "";
  if (!job.inRunner) {
    const own2 = mayRecord ? { branch: LOCAL, commit: commit || NO_COMMIT } : null;
    return { branch: LOCAL, instead: LOCAL, tip: "", own: own2 };
  }
  if (baseBranch !== "") return { branch: baseBranch, instead: usual, tip, own: null };
  if (job.refType !== "branch") return null;
  const own = commit || (isCommit(job.sha) ? job.sha : "");
  if (mayRecord && own !== "") {
    const { refName: branch } = job;
    return { branch, instead: usual, tip, own: { branch, commit: own } };
  }
  return { branch: usual, instead: usual, tip, own: null };
}
function baseBranchOf(baseRef, payload) {
  if (baseRef !== "") return baseRef;
  const group = payload?.merge_group;
  return typeof group?.base_ref === "string" ? group.base_ref.replace(/^refs\/heads\//, "") : "";
}
async function checkedOut(git, folder) {
  const root = repositoryRoot(folder);
  if (root === null) return { commit: "", parents: [] };
  const [head, raw] = await Promise.all([
    askGit(git, root, "rev-parse", "HEAD"),
    askGit(git, root, "cat-file", "-p", "HEAD")
  ]);
  const [header = ""] = raw.text.split("\n\n");
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, one = ""]) => one);
  return { commit: isCommit(head.text) ? head.text : "", parents: parents.filter(isCommit) };
}

// src/cache/sizes/fetch-sizes.ts
var PATIENCE_SECONDS = 5;
var MOST_BYTES = 2e6;
var MOST_TEXT = 2e7;
async function fetchSizes(store, facts, instead, log) {
  try {
    const { lookups } = sizeKeys(facts, instead);
    const found = await store.open("size", lookups, PATIENCE_SECONDS);
    if (found.state === "unavailable") log.debug(`no earlier sizes: ${found.reason}`);
    if (found.state !== "found") return null;
    const bytes = await readWhole(found, MOST_BYTES);
    const sizes = bytes === null ? "broken" : parseSizes(await textOf(bytes));
    if (sizes === "version") log.debug(`${found.key} is of another version of this action`);
    if (sizes === "broken") log.warning(brokenText(found.key));
    return typeof sizes === "string" ? null : sizes;
  } catch (error) {
    log.debug(`the earlier sizes are not read: ${messageOf(error)}`);
    return null;
  }
}
async function textOf(bytes) {
  try {
    const text = await node_promisify(node_gunzip)(bytes, { maxOutputLength: MOST_TEXT });
    return text.toString("utf8");
  } catch {
    return "";
  }
}
function brokenText(key) {
  return codedText({
    code: "GTB1601",
    found: `the record of sizes ${key} is damaged, and sizes are compared with nothing`,
    expected: "a record as this action writes it",
    change: "delete this cache entry; the next build of the branch records its sizes again"
  });
}

// src/inspect/size/parse-size-report.ts
function parseSizeReport(value) {
  if (parseSizeRecord(value) === null) return null;
  const one = value;
  const { attributed, methodPruning } = one;
  const isSound = isText(one.file) && isShare(attributed?.text) && isShare(attributed?.file) && isFlag(methodPruning?.lost) && isRows(one.modules, (row) => isCount(row.bytes)) && isRows(
    one.packages,
    (row) => [row.text, row.pclntab, row.types, row.data].every((bytes) => isCount(bytes))
  ) && isRows(one.sections, (row) => isText(row.name) && isText(row.kind) && isCount(row.bytes)) && isRows(one.functions, (row) => isText(row.name) && isText(row.package) && isCount(row.bytes)) && Array.isArray(methodPruning?.by) && methodPruning.by.every(isText);
  return isSound ? one : null;
}
function isShare(value) {
  return typeof value === "number" && value >= 0 && value <= 1;
}

// src/cache/sizes/known-parts.ts
var PATIENCE_SECONDS2 = 5;
var MOST_BYTES2 = 4e6;
var MOST_TEXT2 = 4e7;
async function fetchParts(store, facts, log) {
  try {
    const { lookups } = recordKeys("parts", facts);
    const found = await store.open("parts", lookups, PATIENCE_SECONDS2);
    if (found.state !== "found") return /* @__PURE__ */ new Map();
    const bytes = await readWhole(found, MOST_BYTES2);
    if (bytes === null) return /* @__PURE__ */ new Map();
    const text = await node_promisify(node_gunzip)(bytes, { maxOutputLength: MOST_TEXT2 });
    return parseParts(text.toString("utf8"));
  } catch (error) {
    log.debug(`what earlier binaries are made of is not read: ${messageOf(error)}`);
    return /* @__PURE__ */ new Map();
  }
}
function parseParts(text) {
  const value = JSON.parse(text);
  const found = /* @__PURE__ */ new Map();
  if (value?.version !== 1 || !Array.isArray(value.binaries)) return found;
  for (const one of value.binaries) {
    const size = parseSizeReport(one?.size);
    const { sha256 } = one ?? {};
    if (size !== null && typeof sha256 === "string") found.set(sha256, size);
  }
  return found;
}

// src/report/sizes/begin-sizes.ts
var NOTHING = {
  ...{ compared: null, base: null },
  parts: /* @__PURE__ */ new Map()
};
async function beginSizes(step, project, { store, permission }) {
  try {
    return await findBase(step, project, { store, permission });
  } catch (error) {
    step.runner.log.debug(`nothing to compare sizes with: ${messageOf(error)}`);
    return { ...NOTHING, labels: [] };
  }
}
async function findBase(step, project, { store, permission }) {
  const { runner, job, inputs, clocks } = step;
  const payload = await readEventPayload(runner.environment);
  const labels = labelsOf(payload);
  if (inputs.profile === "release") return { ...NOTHING, labels };
  const fetchingParts = isToldWhole(inputs) ? fetchParts(store, placeKeys(step, project, store), runner.log) : NOTHING.parts;
  const base = baseBranchOf(runner.environment.GITHUB_BASE_REF ?? "", payload);
  const compared = comparedWith(
    job,
    base,
    await checkedOut(runner, inputs.workingDirectory),
    permission
  );
  if (compared === null) return { ...NOTHING, labels, parts: await fetchingParts };
  const { branch, tip, instead } = compared;
  const facts = { ...placeKeys(step, project, store), branch, commit: tip };
  const fetched = Promise.all([fetchSizes(store, facts, instead, runner.log), fetchingParts]);
  const [found, parts] = await clocks.activity.track("transfer", fetched);
  return { compared, base: found, labels, parts };
}
function labelsOf(payload) {
  const { labels } = payload?.pull_request ?? {};
  if (!Array.isArray(labels)) return [];
  return labels.flatMap(
    (one) => typeof one?.name === "string" ? [one.name] : []
  );
}
export {
  beginSizes
};
