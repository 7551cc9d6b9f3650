import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_readFile
} from "./chunk-4WA33QNE.mjs";

// src/runner/environment.ts
function readEnvironment() {
  return Object.freeze({ ...process.env });
}
async function readEventPayload(environment) {
  const file = environment.GITHUB_EVENT_PATH;
  if (file === void 0 || file === "") return void 0;
  try {
    return JSON.parse(await node_readFile(file, "utf8"));
  } catch {
    return void 0;
  }
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

export {
  readEnvironment,
  readEventPayload,
  readJobFacts
};
