import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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

export {
  allBytes,
  pathPattern,
  DEFAULT_SCOPE,
  savePermission,
  mayNoteFingerprints
};
