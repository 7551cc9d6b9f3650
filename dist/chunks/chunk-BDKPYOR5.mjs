import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sealPlace
} from "./chunk-Q46KGVKU.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";

// src/cache/lane/place.ts
function placeDigest(facts) {
  return valueDigest(facts, 16);
}

// src/cache/lane/place-keys.ts
function placeKeys(step, project, store) {
  const { job } = step;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(step, project)),
    carrier: store.carrier
  };
}
function sealedPlace(step, project, compileFlags) {
  const isTrimmed = compileFlags.includes("-trimpath");
  const folder = isTrimmed ? null : step.inputs.workingDirectory;
  return sealPlace(placeFacts(step, project), folder);
}
function placeFacts({ inputs, job }, project) {
  if (inputs.cacheName !== "") return { kind: "named", cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: "local", mainModule: project.mainModule, packages: inputs.packages };
  }
  return {
    kind: "job",
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: relativePath(job.workspace, inputs.workingDirectory),
    packages: inputs.packages
  };
}

// src/cache/all-bytes.ts
async function allBytes(pieces, limit) {
  const held = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > limit) return null;
  }
  return Buffer.concat(held, bytes);
}

// src/cache/read-whole.ts
async function readWhole(archive, limit) {
  try {
    return await allBytes(archive.stream, limit);
  } finally {
    await archive.close();
  }
}

// src/inputs/glob-pattern.ts
function branchPattern(glob) {
  return pattern(glob, /(\*\*|\*|\?)/);
}
function pathPattern(glob) {
  return pattern(glob, /(\*\*\/|\*\*|\*|\?|\[[^\]/]+\])/);
}
function pattern(glob, parts) {
  return new RegExp(`^${glob.split(parts).map(partPattern).join("")}$`);
}
var PARTS = {
  "**/": "(?:[^/]+/)*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]"
};
function partPattern(part, index) {
  if (index % 2 === 0) return part.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  return PARTS[part] ?? part.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
}

// src/cache/save-policy.ts
var DEFAULT_SCOPE = "default";
var NEVER_EVENTS = ["pull_request_target", "workflow_run", "issue_comment"];
var SAVE_EVENTS = ["push", "schedule", "workflow_dispatch"];
var USUAL_BRANCHES = ["main", "master"];
function savePermission(facts) {
  const trusted = !facts.inRunner || isSaveBranch(facts);
  const scope = trusted ? DEFAULT_SCOPE : facts.ref;
  if (facts.inRunner && NEVER_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} never save` };
  }
  if (facts.save === "never") return { may: false, scope, reason: "`save` is never" };
  if (facts.save === "always" || !facts.inRunner) return { may: true, scope };
  if (!SAVE_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} read only` };
  }
  if (!isSaveBranch(facts)) {
    return {
      may: false,
      scope,
      reason: `${facts.ref} is ${noBranchText(facts)}`
    };
  }
  return { may: true, scope };
}
function mayNoteFingerprints(facts) {
  if (savePermission(facts).may) return true;
  if (NEVER_EVENTS.includes(facts.eventName) || facts.save === "never") return false;
  return facts.refType === "tag";
}
function isSaveBranch(facts) {
  if (facts.refType !== "branch" || !SAVE_EVENTS.includes(facts.eventName)) return false;
  const { ofDefault, globs } = facts.saveBranches;
  const defaults = facts.defaultBranch === "" ? USUAL_BRANCHES : [facts.defaultBranch];
  if (ofDefault && defaults.includes(facts.refName)) return true;
  return globs.some((glob) => branchPattern(glob).test(facts.refName));
}
function noBranchText({ defaultBranch, saveBranches }) {
  if (!saveBranches.ofDefault) return "none of the branches of `save`";
  const usual = defaultBranch === "" ? `${USUAL_BRANCHES.join(" or ")} (the event names no default branch)` : "the default branch";
  return `neither ${usual} nor another branch of \`save\``;
}

// src/cache/whole.ts
async function* whole(content) {
  yield Buffer.from(await content);
}

export {
  pathPattern,
  allBytes,
  readWhole,
  placeKeys,
  sealedPlace,
  DEFAULT_SCOPE,
  savePermission,
  mayNoteFingerprints,
  whole
};
