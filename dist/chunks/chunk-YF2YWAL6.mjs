import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchFailure
} from "./chunk-7R66KRCX.mjs";
import {
  COMPILE_VARIABLES,
  C_VARIABLES,
  goCommand,
  goEnvironment
} from "./chunk-DDOHQBZG.mjs";
import {
  readBinary
} from "./chunk-NY2YDRPN.mjs";
import {
  node_mkdtemp,
  node_rename,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  minorOf
} from "./chunk-OBDWTBOT.mjs";

// src/compile/tools/packages-with-c.ts
var TEMPLATE = "{{if and (not .Standard) (or .CgoFiles .SwigFiles .SwigCXXFiles)}}{{.ImportPath}}{{end}}";
async function packagesWithC({ exec, go, environment, folders }, { path, from }, module) {
  const folder = from.kind === "directive" ? from.folder : await requiring(`${module} ${from.version}`, go, folders);
  const mod = from.kind === "module" ? ["-mod=mod"] : [];
  const listed = await exec({
    tool: goCommand(go.goroot),
    args: ["list", "-deps", ...mod, "-f", TEMPLATE, path],
    cwd: folder,
    environment: { ...environment, CGO_ENABLED: "1" }
  });
  return listed.stdout.split("\n").filter((line) => line !== "");
}
async function requiring(module, go, { work }) {
  const folder = await node_mkdtemp(node_join(work, "list-"));
  const lines = ["module tool", "", `go ${minorOf(go.version)}`, "", `require ${module}`, ""];
  await node_writeFile(node_join(folder, "go.mod"), lines.join("\n"));
  return folder;
}

// src/compile/tools/tool-environment.ts
function toolEnvironment(base, goroot, { work }, changes) {
  const unset = Object.fromEntries(
    ["GOOS", "GOARCH", "GOBIN", "GOCACHEPROG", "GO111MODULE", ...COMPILE_VARIABLES].map(
      (name) => [name, ""]
    )
  );
  const own = Object.fromEntries(Object.entries(base).filter(([name]) => !isOfC(name)));
  return goEnvironment({ ...own, ...unset }, goroot, {
    // What it says was put into the environment where inputs were read.
    GOENV: "off",
    GOFLAGS: "-trimpath -modcacherw",
    GOCACHE: node_join(work, "gocache"),
    GOMODCACHE: node_join(work, "modules"),
    CGO_ENABLED: "0",
    ...changes
  });
}
function isOfC(name) {
  return C_VARIABLES.some((one) => one === name);
}

// src/compile/tools/tool-failure.ts
var SEE = "docs/tools.md";
function toolFailure(text, said) {
  const line = goLine(said);
  const found = `tools: ${text} cannot be installed: ${line}`;
  if (/checksum mismatch|SECURITY ERROR/.test(said))
    return failure(
      "GTB1422",
      found,
      "the module that the checksum database (or go.sum) knows under this version",
      "do not use what this proxy or repository serves; take another version"
    );
  const fetch = fetchFailure(said);
  if (fetch !== null) return failure("GTB1421", `${found}: ${fetch.found}`, "", fetch.change);
  if (/\bsumdb\b|sum\.golang\.org|verifying (?:module|go\.mod)/.test(said))
    return failure(
      "GTB1422",
      found,
      "a checksum database that knows the module",
      `for a private module set GOPRIVATE (${SEE}); else check GOSUMDB and GOPROXY`
    );
  if (/one or\s+more (?:replace|exclude) directives/.test(said))
    return failure(
      "GTB1423",
      `tools: ${text}: its go.mod has a replace or exclude directive, and go install refuses such a module`,
      "a module that means the same wherever it is built",
      "make it a tool directive of your own go.mod (go get -tool), or build it in a checkout of its own"
    );
  if (/is not a main package|no non-test Go files|does not contain package|cannot find package|module .* found .*but does not contain/.test(
    said
  ))
    return failure(
      "GTB1424",
      found,
      "the import path of a main package",
      "write the path of the folder that has func main, as in golang.org/x/tools/cmd/stringer"
    );
  const declared = /declares its path as: (\S+)/.exec(said)?.[1];
  if (declared !== void 0)
    return failure(
      "GTB1421",
      found,
      "a module by the path that its own go.mod gives it",
      `write ${declared} in place of the module's path`
    );
  if (/\b(?:404 Not Found|410 Gone)\b|unknown revision|no matching versions|[Rr]epository .*not found/.test(
    said
  ))
    return failure(
      "GTB1421",
      found,
      "a module and a version that there are",
      `check the path (upper and lower case, /v2) and the version; a private module needs GOPRIVATE (${SEE})`
    );
  return failure("GTB1421", found, "", "correct what Go says above");
}
function goLine(said) {
  const lines = said.split("\n").map((line) => line.trim());
  const isNoise = (line) => /^$|^# |^go: (?:downloading|finding|module .* is deprecated|added)\b/.test(line);
  const first = lines.findIndex((line) => !isNoise(line));
  if (first < 0) return "Go says nothing";
  const goesOn = (at) => (lines[at] ?? "").endsWith(":") || /^but was required as:/.test(lines[at + 1] ?? "");
  let last = first;
  while (last + 1 < lines.length && goesOn(last)) last++;
  return lines.slice(first, last + 1).join(" ").replace(/^go: /, "");
}
function neededGo(said) {
  return /requires go >= (\S+?)[;)\s]/.exec(`${said} `)?.[1] ?? null;
}

// src/compile/tools/install-tool.ts
var STRIPPED = "-ldflags=-s -w";
async function installTool(request, tool, { module, goVersion }) {
  const { step, gos } = request;
  let least = goVersion;
  for (; ; ) {
    const chosen = least === null ? success(gos.pinned) : await gos.atLeast(least, tool.text);
    if (!chosen.ok) return chosen;
    const by = chosen.value;
    if (by !== gos.pinned)
      step.runner.log.info(`tools: ${tool.text} asks for Go ${least}: Go ${by.version} builds it`);
    const built = await build(request, tool, by, module);
    const { exitCode, stderr } = built.result;
    const [, deprecated] = /^go: (module \S+ is deprecated.*)$/m.exec(stderr) ?? [];
    if (exitCode === 0 && deprecated !== void 0)
      step.runner.log.warning(`tools: ${tool.text}: ${deprecated}`);
    if (exitCode === 0) return placed(request, tool, by, built.withC);
    const more = neededGo(stderr);
    if (more === null || more === least) {
      showOutput(step, tool, stderr);
      return toolFailure(tool.text, stderr);
    }
    least = more;
  }
}
async function build({ step, go, folders }, tool, by, module) {
  const { exec, log } = step.runner;
  const { from, path } = tool;
  const places = from.kind === "module" ? { GOWORK: "off", GOBIN: linkFolder(folders) } : {};
  const plain = toolEnvironment(go.environment, by.goroot, folders, places);
  const withC = await packagesWithC({ exec, go: by, environment: plain, folders }, tool, module);
  const { CGO_ENABLED = "" } = step.runner.environment;
  const environment = withC.length === 0 ? plain : { ...go.environment, ...plain, CGO_ENABLED };
  if (withC.length > 0)
    log.info(
      `tools: ${tool.text} has C in it (${withC[0]}): it is built in each job, and not kept`
    );
  const cwd = from.kind === "module" ? folders.work : from.folder;
  const args = from.kind === "module" ? ["install", STRIPPED, `${path}@${from.version}`] : ["build", STRIPPED, "-o", node_join(linkFolder(folders), fileName(tool)), path];
  const result = await exec({ tool: goCommand(by.goroot), args, cwd, environment });
  return { result, withC };
}
async function placed({ folders }, tool, by, withC) {
  const name = fileName(tool);
  const file = node_join(folders.bin, name);
  try {
    await node_rename(node_join(linkFolder(folders), name), file);
  } catch {
    return toolFailure(tool.text, `package ${tool.path} is not a main package
`);
  }
  const facts = await readBinary(file);
  if (!facts.ok)
    return failure("GTB1421", `tools: ${tool.text}: ${facts.failures[0]?.found}`, "", "");
  return success({ file, facts: facts.value, go: by, withC });
}
function linkFolder({ work }) {
  return node_join(work, "bin");
}
function fileName({ name }) {
  return process.platform === "win32" ? `${name}.exe` : name;
}
function showOutput(step, tool, text) {
  step.runner.log.info(`go install of ${tool.text}:`);
  for (const line of text.trimEnd().split("\n")) step.runner.log.info(line);
}

export {
  toolEnvironment,
  toolFailure,
  installTool,
  linkFolder,
  fileName
};
