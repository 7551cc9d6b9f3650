import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  statPath
} from "./chunk-QTBWPY76.mjs";
import {
  node_dirname,
  node_join,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  node_readFileSync
} from "./chunk-7YGZ6IU7.mjs";

// src/runner/git.ts
async function askGit({ exec, environment }, cwd, ...args) {
  const { exitCode, stdout, stderr } = await exec({
    tool: "git",
    args: ["-c", "core.fsmonitor=false", ...args],
    cwd,
    environment: {
      ...environment,
      LC_ALL: "C",
      LANGUAGE: "",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0"
    }
  });
  if (exitCode === 0) return { ok: true, text: stdout.trimEnd(), said: "" };
  return { ok: false, text: "", said: wordsOf(stderr) };
}
function wordsOf(stderr) {
  const lines = stderr.trim().split("\n");
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? "").trim();
}
function gitConfigVariables(environment, key, value) {
  const count = Number(environment.GIT_CONFIG_COUNT || "0");
  if (!Number.isInteger(count) || count < 0) return {};
  return {
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: key,
    [`GIT_CONFIG_VALUE_${count}`]: value
  };
}
function repositoriesOf(folder) {
  return [...repositoriesAbove(folder)];
}
function repositoryRoot(folder) {
  for (const { root } of repositoriesAbove(folder)) return root;
  return null;
}
function* repositoriesAbove(folder) {
  for (let at = folder; ; at = node_dirname(at)) {
    const kind = gitKind(at);
    if (kind !== null) yield { root: at, isWhole: kind === "folder" };
    if (node_dirname(at) === at) return;
  }
}
function gitKind(folder) {
  const path = node_join(folder, ".git");
  const facts = statPath(path);
  if (facts === null) return null;
  if (facts.isDirectory()) return "folder";
  const named = gitFolderOf(path);
  const isThere = named !== null && statPath(named)?.isDirectory();
  return isThere === true ? "file" : null;
}
function gitFolderOf(file) {
  try {
    const named = /^gitdir:(.*)$/m.exec(node_readFileSync(file, "utf8"))?.[1]?.trim() ?? "";
    return named === "" ? null : node_resolve(node_dirname(file), named);
  } catch {
    return null;
  }
}

export {
  askGit,
  gitConfigVariables,
  repositoriesOf,
  repositoryRoot,
  gitFolderOf
};
