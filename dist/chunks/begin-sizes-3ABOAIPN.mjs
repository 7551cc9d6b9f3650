import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchParts
} from "./chunk-Y2EI6SXX.mjs";
import {
  isCommit,
  parseSizes
} from "./chunk-WAVBTCP3.mjs";
import {
  placeKeys,
  readWhole
} from "./chunk-PIT5TB7B.mjs";
import {
  DEFAULT_SCOPE
} from "./chunk-MSCK7L5J.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-2J7FJRO7.mjs";
import {
  sizeKeys
} from "./chunk-QTSWQCVJ.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-Q46KGVKU.mjs";
import {
  isToldWhole
} from "./chunk-7MVHTXQT.mjs";
import "./chunk-NEWPEP35.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import "./chunk-QMRD3GFU.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-ZKWKUR64.mjs";
import {
  node_gunzip,
  node_promisify
} from "./chunk-7TB255KL.mjs";
import {
  readEventPayload
} from "./chunk-XYZGCLWA.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
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
