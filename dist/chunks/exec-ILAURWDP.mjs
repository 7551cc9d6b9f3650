import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  exec
} from "./chunk-O5QMKCLJ.mjs";
import {
  node_accessSync,
  node_constants,
  node_statSync
} from "./chunk-LV7WWMUA.mjs";
import {
  node_path_default
} from "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";

// src/runner/command-length.ts
var LINUX_ONE_ARGUMENT = 128 * 1024;
var MACOS_ALL = 1024 * 1024;
var WINDOWS_ALL = 32767;
function commandTooLong(request, platform) {
  const words = [request.tool, ...request.args];
  if (words.some((word) => word.includes("\0"))) return "an argument holds a NUL byte";
  const variables = Object.entries(request.environment).map(([name, value]) => `${name}=${value}`);
  if (platform === "linux") {
    const longest = longestOf([...words, ...variables]);
    return longest + 1 > LINUX_ONE_ARGUMENT ? tooLong("argument", longest, LINUX_ONE_ARGUMENT) : void 0;
  }
  if (platform === "darwin") {
    const all = sumOf([...words, ...variables]);
    return all > MACOS_ALL ? tooLong("command line with its environment", all, MACOS_ALL) : void 0;
  }
  if (platform === "win32") {
    const all = words.reduce((sum, word) => sum + word.length + 3, 0);
    return all > WINDOWS_ALL ? tooLong("command line", all, WINDOWS_ALL) : void 0;
  }
  return void 0;
}
function tooLong(what, found, allowed) {
  return `${what} of ${found} bytes; this system allows ${allowed}`;
}
function longestOf(words) {
  return words.reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);
}
function sumOf(words) {
  return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0);
}

// src/runner/exec.ts
var NOT_STARTED = 127;
var NO_INPUT = (() => {
});
var exec2 = async (request) => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1e3;
  const notStarted = (reason) => ({
    exitCode: NOT_STARTED,
    stdout: "",
    stderr: `cannot run ${request.tool}: ${reason}`,
    seconds: seconds()
  });
  const tooLong2 = commandTooLong(request, process.platform);
  if (tooLong2 !== void 0) return notStarted(tooLong2);
  if (!isFolder(request.cwd)) return notStarted(`${request.cwd} is not a folder`);
  const tool = findTool(request);
  if (tool === void 0) return notStarted(notFoundText(request));
  const stdout = [];
  const stderr = [];
  try {
    const code = await exec(quoted(tool), [...request.args], {
      cwd: request.cwd,
      env: { ...defined(request.environment), ...workingDirectory(request) },
      silent: true,
      ignoreReturnCode: true,
      input: NO_INPUT,
      listeners: {
        stdout: (chunk) => {
          stdout.push(chunk);
          request.onStdout?.(chunk);
        },
        stderr: (chunk) => {
          stderr.push(chunk);
          request.onStderr?.(chunk);
        }
      }
    });
    if (code === null) stderr.push(Buffer.from(`
${request.tool} was ended by a signal
`));
    return {
      exitCode: code ?? 1,
      stdout: Buffer.concat(stdout).toString("utf8"),
      stderr: Buffer.concat(stderr).toString("utf8"),
      seconds: seconds()
    };
  } catch (error) {
    return notStarted(error instanceof Error ? error.message : String(error));
  }
};
function quoted(tool) {
  return `"${tool}"`;
}
function workingDirectory({ cwd, environment }) {
  return process.platform === "win32" || environment.PWD === void 0 ? {} : { PWD: cwd };
}
function defined(environment) {
  const result = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== void 0) result[name] = value;
  return result;
}
function searchPath(environment) {
  if (process.platform !== "win32") return environment.PATH ?? "";
  const name = Object.keys(environment).find((one) => one.toUpperCase() === "PATH");
  return name === void 0 ? "" : environment[name] ?? "";
}
function notFoundText(request) {
  if (hasFolder(request.tool)) return "there is no such program";
  const folders = searchPath(request.environment);
  return folders === "" ? "PATH is empty" : `not found in PATH (${folders})`;
}
function findTool(request) {
  const folders = hasFolder(request.tool) ? [request.cwd] : searchPath(request.environment).split(node_path_default.delimiter).filter(node_path_default.isAbsolute);
  const extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = node_path_default.resolve(folder, request.tool + extension);
      if (isProgram(file)) return file;
    }
  }
  return void 0;
}
function hasFolder(tool) {
  return tool.includes("/") || tool.includes(node_path_default.sep);
}
function isFolder(folder) {
  try {
    return node_statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
function isProgram(file) {
  try {
    if (process.platform === "win32" && node_path_default.extname(file) === "") return false;
    node_accessSync(file, node_constants.X_OK);
    return node_statSync(file).isFile();
  } catch {
    return false;
  }
}
export {
  exec2 as exec
};
