import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkTarget,
  restoreBinary
} from "./chunk-GMGG5AT7.mjs";
import {
  pLimit
} from "./chunk-YABRGMNZ.mjs";
import {
  findModules,
  sameName
} from "./chunk-VAYSBESN.mjs";
import {
  bringGo,
  modulePath,
  require_semver
} from "./chunk-CGIYDYM4.mjs";
import {
  toolKey
} from "./chunk-QTSWQCVJ.mjs";
import {
  fileName,
  installTool,
  toolEnvironment,
  toolFailure
} from "./chunk-YF2YWAL6.mjs";
import "./chunk-7R66KRCX.mjs";
import {
  goCommand
} from "./chunk-DDOHQBZG.mjs";
import "./chunk-XPMPVBPL.mjs";
import {
  executableName
} from "./chunk-5FML4WKE.mjs";
import "./chunk-YMGUSNJV.mjs";
import "./chunk-M6B7PFPK.mjs";
import "./chunk-YL26JA4V.mjs";
import "./chunk-NQHWAIE4.mjs";
import "./chunk-4PN6BFV4.mjs";
import "./chunk-NUTRPTQO.mjs";
import "./chunk-TWAQL2W4.mjs";
import {
  removeQuietly
} from "./chunk-IK2GDEYA.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-ZKWKUR64.mjs";
import "./chunk-7TB255KL.mjs";
import {
  readBinary
} from "./chunk-NY2YDRPN.mjs";
import "./chunk-4VJBA5JR.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-IG3GNG75.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-MKVJ6KDP.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_readFile,
  node_readdir
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname,
  node_join,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import {
  failure,
  failureText,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-MFDAGXMK.mjs";
import {
  compareGoVersions,
  parseGoVersion
} from "./chunk-OBDWTBOT.mjs";
import {
  __toESM
} from "./chunk-ZEMHNOYJ.mjs";

// src/inputs/tools/tool-version.ts
var import_semver = __toESM(require_semver(), 1);
function isExactVersion(query) {
  if (!query.startsWith("v")) return false;
  const text = query.slice(1);
  const build = (0, import_semver.parse)(text)?.build ?? [];
  return (0, import_semver.valid)(text) === text.replace(/\+incompatible$/, "") && (build.length === 0 || text.endsWith("+incompatible"));
}
function moves(query) {
  return !/^[0-9a-f]{7,64}$/.test(query);
}

// src/plan/tool-lines.ts
function toolLines(goMod) {
  const found = /* @__PURE__ */ new Set();
  let inBlock = false;
  for (const line of goMod.split("\n")) {
    const text = line.replace(/\/\/.*$/, "").trim();
    const [first = "", second = ""] = text.split(/\s+/);
    if (inBlock && first === ")") inBlock = false;
    else if (inBlock && first !== "") found.add(unquoted(first));
    else if (/^tool\s*\($/.test(text)) inBlock = true;
    else if (first === "tool" && second !== "") found.add(unquoted(second));
  }
  return [...found];
}
function unquoted(word) {
  return word.replace(/^["`](.*)["`]$/, "$1");
}

// src/compile/tools/directive-tools.ts
async function directiveTools(file, workingDirectory, gowork) {
  const path = node_resolve(workingDirectory, file);
  const folder = node_dirname(path);
  const paths = toolLines(await node_readFile(path, "utf8").catch(() => ""));
  if (paths.length === 0)
    return failure(
      "GTB1046",
      `tools: ${path} has no tool directive`,
      'a line such as "tool golang.org/x/tools/cmd/stringer"',
      'add one with "go get -tool PACKAGE@VERSION", or write PACKAGE@VERSION into tools'
    );
  const modules = await findModules(folder, gowork, folder);
  return success(
    paths.map((tool) => ({
      name: executableName(tool),
      path: tool,
      text: `${tool} (${file})`,
      from: { kind: "directive", folder, pins: pinsOf(modules, tool) }
    }))
  );
}
function pinsOf({ pins, pinDigest }, tool) {
  const texts = [...pins].filter(([file]) => /(go\.mod|\.work)$/.test(file));
  const isLocal = texts.some(
    ([, text]) => /=>\s*["`]?(?:\.{0,2}[\\/]|\.{1,2}["`\s]|[A-Za-z]:)/.test(text)
  );
  const isOwn = texts.some(([, text]) => {
    const own = modulePath(text);
    return own !== "" && (tool === own || tool.startsWith(`${own}/`));
  });
  const isVendored = [...pins.keys()].some((file) => file.endsWith(node_join("vendor", "modules.txt")));
  return isLocal || isOwn || isVendored ? null : pinDigest;
}

// src/compile/tools/query-tool.ts
async function queryTool(asking, path, query) {
  const { exec, go, environment, cwd } = asking;
  const args = prefixes(path).map((prefix) => `${prefix}@${query}`);
  const tool = goCommand(go.goroot);
  const listed = await exec({
    ...{ tool, cwd, environment },
    args: ["list", "-m", "-e", "-json=Path,Version,GoVersion,Error", ...args]
  });
  const modules = jsonValues(listed.stdout);
  const there = modules.flatMap(
    ({ Path, Version, GoVersion, Error: error }) => error !== void 0 || Version === void 0 ? [] : [{ module: Path, version: Version, goVersion: GoVersion ?? null }]
  );
  const [longest] = there;
  if (longest === void 0) {
    const text = modules.map((one) => one.Error?.Err ?? "").filter((one) => one !== "");
    return toolFailure(`${path}@${query}`, bestOf(text) || listed.stderr || listed.stdout);
  }
  return success(there.length === 1 ? longest : await having(asking, path, there) ?? longest);
}
async function having({ exec, go, environment, cwd }, path, modules) {
  const tool = goCommand(go.goroot);
  for (const one of modules) {
    const args = ["mod", "download", "-json", `${one.module}@${one.version}`];
    const { stdout } = await exec({ tool, cwd, environment, args });
    const [got] = jsonValues(stdout);
    if (got?.Dir === void 0) continue;
    const names = await node_readdir(node_join(got.Dir, path.slice(one.module.length))).catch(() => []);
    if (names.some((name) => name.endsWith(".go"))) return one;
  }
  return void 0;
}
function prefixes(path) {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
function bestOf(texts) {
  const known = texts.find(
    (text) => /unknown revision|no matching versions|checksum|requires go/.test(text)
  );
  return known ?? texts.at(0) ?? "";
}
function jsonValues(text) {
  const parts = text.split(/^\}\s*$/m).slice(0, -1);
  return parts.map((part) => JSON.parse(`${part}}`));
}

// src/compile/tools/find-tools.ts
async function findTools(step, query) {
  const { tools, workingDirectory } = step.inputs;
  const failures = [];
  const lists = await Promise.all(
    tools.map(async (asked) => {
      if (asked.kind === "package") return exactTool(step, query, asked.path, asked.query);
      const gowork = step.runner.environment.GOWORK ?? "";
      const found2 = await directiveTools(asked.file, workingDirectory, gowork);
      return found2.ok ? success(found2.value.map((tool) => ({ tool, module: null }))) : found2;
    })
  );
  const found = [];
  for (const list of lists) {
    if (list.ok) found.push(...list.value);
    else failures.push(...list.failures);
  }
  const seen = /* @__PURE__ */ new Map();
  for (const { tool } of found) {
    const other = seen.get(tool.name.toLowerCase());
    if (other !== void 0) failures.push(...sameName(tool.name, other.text, tool.text).failures);
    seen.set(tool.name.toLowerCase(), tool);
  }
  return failures.length > 0 ? { ok: false, failures } : success(found);
}
async function exactTool({ runner }, query, path, asked) {
  const text = `${path}@${asked}`;
  const made = (version2) => ({
    ...{ name: executableName(path), path, text },
    from: { kind: "module", version: version2 }
  });
  if (isExactVersion(asked)) return success([{ tool: made(asked), module: null }]);
  const resolved = await queryTool(query, path, asked);
  if (!resolved.ok) return resolved;
  const { version } = resolved.value;
  if (moves(asked))
    runner.log.warning(
      `tools: ${text} is ${version} today and may be another one tomorrow: write ${path}@${version}`
    );
  else runner.log.info(`tools: ${text} is ${version}`);
  return success([{ tool: made(version), module: resolved.value }]);
}

// src/compile/tools/kept-tools.ts
function keyOfTool(store, go, { path, from }) {
  const version = from.kind === "module" ? from.version : from.pins;
  if (version === null) return null;
  const { goos, goarch } = go.host;
  return toolKey(store, { goVersion: go.version, goos, goarch, path, version });
}
async function restoreTool({ log }, { store, go, folders }, tool) {
  const key = keyOfTool(store, go, tool);
  if (key === null) return null;
  const file = node_join(folders.bin, fileName(tool));
  const restored = await restoreBinary({ store, key, known: null, file });
  if (!restored.ok) {
    if (restored.isBroken) log.warning(`tools: ${tool.text} is built: ${restored.reason}`);
    return null;
  }
  const facts = await readBinary(file);
  const why = facts.ok ? whyOther(facts.value, go, tool) : facts.failures.map(failureText).join("; ");
  if (facts.ok && why === null) return { file, facts: facts.value };
  log.warning(`tools: ${tool.text} is built: what is kept of it is another program (${why})`);
  await removeQuietly(file);
  return null;
}
function whyOther(facts, { host }, { name, path, from }) {
  const { buildInfo } = facts;
  if (buildInfo?.path !== path) return `it is ${buildInfo?.path ?? "no program of Go"}`;
  const version = buildInfo.main?.version;
  if (from.kind === "module" && version !== from.version) return `it is ${version}`;
  const right = checkTarget(name, facts, host);
  return right.ok ? null : right.failures.map((one) => one.found).join("; ");
}

// src/compile/tools/tool-go.ts
function toolGos(step, { version, toolchain }) {
  const pinned = { version, goroot: toolchain.goroot };
  const brought = /* @__PURE__ */ new Map();
  const bring = async (range, tool) => {
    const origin = `tools: ${tool}`;
    const made = await bringGo(step, { kind: "range", range, text: range, origin });
    if (!made.ok) return made;
    return success({ version: made.value.version, goroot: made.value.goroot });
  };
  return {
    pinned,
    async atLeast(needed, tool) {
      if (compareGoVersions(needed, version) <= 0) return success(pinned);
      const range = rangeFrom(needed);
      const known = brought.get(range) ?? bring(range, tool);
      brought.set(range, known);
      return known;
    }
  };
}
function rangeFrom(needed) {
  const parsed = parseGoVersion(needed);
  if (parsed === void 0) return `>=${needed}`;
  const { major, minor, patch, prerelease } = parsed;
  const least = `${major}.${minor}.${patch ?? 0}`;
  const bound = prerelease === void 0 ? least : `${least}-${prerelease.kind}.${prerelease.number}`;
  return `>=${bound} <${major}.${minor + 1}`;
}

// src/compile/tools/make-tools.ts
var AT_ONCE = 16;
async function makeTools(step, go, store, folders) {
  const gos = toolGos(step, go);
  const query = {
    exec: step.runner.exec,
    go: gos.pinned,
    environment: toolEnvironment(go.environment, gos.pinned.goroot, folders, { GOWORK: "off" }),
    cwd: folders.work
  };
  const found = await findTools(step, query);
  if (!found.ok) return found;
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    found.value.map(
      ({ tool }) => limit(async () => {
        const found2 = await restoreTool(step.runner, { store, go, folders }, tool);
        return found2 === null ? null : { ...found2, withC: [] };
      })
    )
  );
  const request = { step, go, gos, folders };
  const reports = [];
  const kept = [];
  const failures = [];
  for (const [index, one] of found.value.entries()) {
    const there = restored[index] ?? null;
    const built = there === null ? await install(request, query, one) : success(there);
    if (!built.ok) {
      failures.push(...built.failures);
      continue;
    }
    const made = built.value;
    const report = reportOf(one.tool, made.file, made.facts, there !== null);
    say(step, report);
    reports.push(report);
    const key = keyOfTool(store, go, one.tool);
    if (there === null && made.withC.length === 0 && key !== null)
      kept.push({ key, ...keptFacts(report) });
  }
  return failures.length > 0 ? { ok: false, failures } : success({ reports, kept });
}
async function install(request, query, { tool, module }) {
  const known = module === null ? await moduleOf(query, tool) : success(module);
  return known.ok ? installTool(request, tool, known.value) : known;
}
async function moduleOf(query, { path, from }) {
  if (from.kind === "module") return queryTool(query, path, from.version);
  return success({ module: "", version: "", goVersion: null });
}
function reportOf(tool, file, facts, reused) {
  const { buildInfo, bytes, sha256 } = facts;
  const isOf = ({ path }) => tool.path === path || tool.path.startsWith(`${path}/`);
  const modules = [...buildInfo?.deps ?? [], ...buildInfo?.main ? [buildInfo.main] : []];
  const [module] = modules.filter(isOf).sort((a, b) => b.path.length - a.path.length);
  return {
    name: tool.name,
    package: tool.path,
    module: module?.path ?? "",
    version: module?.version ?? "",
    go: (buildInfo?.goVersion ?? "").replace(/^go/, ""),
    path: file,
    ...{ bytes, sha256, reused }
  };
}
function keptFacts({ name, path, bytes, sha256 }) {
  return { name, file: path, bytes, sha256 };
}
function say({ runner }, one) {
  const how = one.reused ? "of an earlier job" : "built";
  runner.log.info(
    `tool ${one.name}: ${one.module}@${one.version} with Go ${one.go}, ${bytesText(one.bytes)}, ${how}`
  );
}
export {
  makeTools
};
