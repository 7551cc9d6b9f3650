import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  statPath
} from "./chunk-OMP5ID7L.mjs";
import {
  chooseMachineFolders
} from "./chunk-LGQKIE2Y.mjs";
import {
  node_randomBytes
} from "./chunk-ZEYZ37TT.mjs";
import {
  node_accessSync,
  node_chmodSync,
  node_constants,
  node_lstatSync,
  node_readdirSync,
  node_rmSync,
  node_statSync
} from "./chunk-OIIAB7MU.mjs";
import {
  node_path_default
} from "./chunk-IXAPDIB2.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// src/runner/environment.ts
function readEnvironment() {
  return Object.freeze({ ...process.env });
}
function readJobFacts(environment, eventPayload) {
  const text = (name) => environment[name] ?? "";
  const eventName = text("GITHUB_EVENT_NAME");
  const refName = text("GITHUB_REF_NAME");
  return {
    inRunner: text("GITHUB_ACTIONS") === "true",
    githubHosted: text("RUNNER_ENVIRONMENT") === "github-hosted",
    repository: text("GITHUB_REPOSITORY"),
    ref: text("GITHUB_REF"),
    refName,
    refType: text("GITHUB_REF_TYPE"),
    sha: text("GITHUB_SHA"),
    runId: text("GITHUB_RUN_ID"),
    runAttempt: text("GITHUB_RUN_ATTEMPT"),
    eventName,
    // A schedule runs on the default branch only, and its payload need not name the repository.
    defaultBranch: defaultBranchOf(eventPayload) || (eventName === "schedule" ? refName : ""),
    workflowRef: text("GITHUB_WORKFLOW_REF"),
    workflowFile: withoutRef(text("GITHUB_WORKFLOW_REF")) || text("GITHUB_WORKFLOW"),
    job: text("GITHUB_JOB"),
    runnerOs: text("RUNNER_OS"),
    runnerArch: text("RUNNER_ARCH"),
    temp: text("RUNNER_TEMP"),
    toolCache: text("RUNNER_TOOL_CACHE"),
    workspace: text("GITHUB_WORKSPACE"),
    serverUrl: text("GITHUB_SERVER_URL"),
    eventPath: text("GITHUB_EVENT_PATH"),
    imageOs: text("ImageOS"),
    imageVersion: text("ImageVersion")
  };
}
function defaultBranchOf(eventPayload) {
  const repository = field(eventPayload, "repository");
  const branch = field(repository, "default_branch");
  return typeof branch === "string" ? branch : "";
}
function field(value, name) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[name];
}
function withoutRef(workflowRef) {
  const fullRef = workflowRef.indexOf("@refs/");
  const end = fullRef >= 0 ? fullRef : workflowRef.lastIndexOf("@");
  return end >= 0 ? workflowRef.slice(0, end) : workflowRef;
}

// src/runner/machine/remove-now.ts
var TRIES = 20;
var PAUSE_MS = 50;
function removeNow(folder, remove = removeAll) {
  for (let left = TRIES; left > 0; left--) {
    try {
      remove(folder);
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
function removeAll(folder) {
  node_rmSync(folder, { recursive: true, force: true });
}

// builtin:node:os
var all = __require("node:os");
var read = (name) => all[name];
var node_os_default = all;
var node_constants2 = /* @__PURE__ */ read("constants");

// src/runner/machine/read-machine.ts
function readMachine(environment, jobTemp) {
  return chooseMachineFolders({
    environment,
    jobTemp,
    platform: process.platform,
    homeOfUser: homeOfUser(),
    isFolder,
    canWrite,
    // As mkdtemp names folders, so that what a killed run leaves is removed later (left-behind.ts).
    unused: (name) => name + node_randomBytes(16).toString("base64").replace(/\W/g, "").slice(0, 6)
  });
}
function homeOfUser() {
  try {
    return node_os_default.userInfo().homedir || null;
  } catch {
    return null;
  }
}
function isFolder(folder) {
  return statPath(folder)?.isDirectory() === true;
}
function canWrite(folder) {
  for (let at = node_path_default.resolve(folder); ; at = node_path_default.dirname(at)) {
    try {
      if (node_statSync(at, { throwIfNoEntry: false }) === void 0 && at !== node_path_default.dirname(at))
        continue;
      node_accessSync(at, node_constants.W_OK | node_constants.X_OK);
      return isFolder(at);
    } catch (error) {
      if (error.code !== "ENOENT") return false;
    }
  }
}
function removeOwnHome({ home, isHomeOwn }) {
  if (!isHomeOwn) return;
  makeWritable(home);
  removeNow(home);
}
function makeWritable(folder) {
  if (node_lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  node_chmodSync(folder, 448);
  for (const entry of node_readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(node_path_default.join(folder, entry.name));
}

export {
  readEnvironment,
  readJobFacts,
  node_os_default,
  node_constants2 as node_constants,
  removeNow,
  readMachine,
  removeOwnHome
};
