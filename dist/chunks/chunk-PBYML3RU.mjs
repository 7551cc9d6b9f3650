import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  median
} from "./chunk-YJV5QJ5D.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  millisecondsText
} from "./chunk-QMRD3GFU.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import {
  compareGoVersions,
  isPrerelease,
  minorOf,
  newestOf,
  parseGoVersion
} from "./chunk-OBDWTBOT.mjs";

// src/inspect/check/check-result.ts
function passes({ text }, found) {
  return { requirement: text, state: "pass", found, expected: "", change: "" };
}
function fails({ text }, found, expected, change) {
  return { requirement: text, state: "fail", found, expected, change };
}
function notApplicable({ text }, found) {
  return { requirement: text, state: "not-applicable", found, expected: "", change: "" };
}
var MARKS = { pass: "pass", fail: "FAIL", "not-applicable": "n/a " };
function checkLine(result) {
  const { requirement, state, found, expected, change } = result;
  const parts = [`${MARKS[state]} ${requirement}: ${found}`];
  if (expected !== "") parts.push(`expected: ${expected}`);
  if (change !== "") parts.push(`to fix: ${change}`);
  return parts.join("; ").replaceAll(/\s*\n\s*/g, " ");
}

// src/inspect/check/build-info-checks.ts
function releaseOf(goVersion) {
  const version = /^go(\d[0-9a-z.]*)/.exec(goVersion)?.[1] ?? "";
  return parseGoVersion(version) === void 0 ? null : version;
}
function checkBuildInfo(requirement, facts) {
  const info = facts.buildInfo;
  const recorded = (judge) => info === null ? noBuildInfo(requirement) : judge(info);
  switch (requirement.kind) {
    case "os": {
      const goos = info?.settings.GOOS ?? facts.goos;
      return checkPlatform(requirement, goos === null ? [] : [goos], requirement.value);
    }
    case "arch":
      return checkPlatform(requirement, facts.architectures, requirement.value);
    case "trimpath":
      return recorded((one) => checkTrimpath(requirement, one));
    case "vcs":
      return recorded((one) => checkVcs(requirement, one));
    case "go":
      return recorded((one) => checkGo(requirement, one));
    case "tags":
      return recorded((one) => checkWords(requirement, one, (value) => value.split(",")));
    case "gcflags":
    case "ldflags":
      return recorded(
        (one) => checkWords(requirement, one, (value) => splitGoQuoted(value) ?? [value])
      );
    default:
      return null;
  }
}
function noBuildInfo(requirement) {
  return fails(
    requirement,
    "no build info in the file",
    "a program that Go 1.18 or later built",
    "check it before anything packs it (upx) or removes its sections"
  );
}
function checkPlatform(requirement, found, wanted) {
  const text = found.length === 0 ? "the file does not tell" : found.join(", ");
  if (found.includes(wanted)) return passes(requirement, text);
  const name = requirement.kind === "os" ? "GOOS" : "GOARCH";
  return fails(
    requirement,
    text,
    `${name} ${wanted}`,
    `build for ${name} ${wanted}: correct targets, or the file that is checked`
  );
}
function checkTrimpath(requirement, { settings }) {
  if (settings["-trimpath"] === "true") return passes(requirement, "-trimpath is recorded");
  return fails(
    requirement,
    "built without -trimpath: it holds file paths of the machine that built it",
    "a build with -trimpath",
    "set profile: lean, or build with -trimpath"
  );
}
function checkVcs(requirement, { settings }) {
  const revision = settings["vcs.revision"];
  if (revision === void 0)
    return fails(
      requirement,
      "no commit is recorded (no vcs.revision)",
      "a build that is stamped with its commit",
      "add -buildvcs=true to build-flags and build in a git checkout, with git on PATH"
    );
  const modified = settings["vcs.modified"] === "true";
  const found = `commit ${revision}${modified ? ", with changes (vcs.modified)" : ""}`;
  if (requirement.clean && modified)
    return fails(
      requirement,
      found,
      "a checkout without changes (vcs.modified=false)",
      "commit them, or remove what earlier steps wrote into the checkout: `git status` shows it"
    );
  if (!revision.startsWith(requirement.revision))
    return fails(
      requirement,
      found,
      `commit ${requirement.revision}`,
      "check that commit out and build it again"
    );
  return passes(requirement, found);
}
function checkGo(requirement, { goVersion }) {
  const { operator, version: wanted } = requirement;
  const expected = `Go ${operator} ${wanted}`;
  const version = releaseOf(goVersion);
  if (version === null)
    return fails(
      requirement,
      `built with ${shown(goVersion)}, a development version`,
      expected,
      "set go-version to a release and build again"
    );
  const found = `Go ${version}`;
  if (agrees(version, operator, wanted)) return passes(requirement, found);
  const change = operator.startsWith(">") ? `set go-version to ${wanted} or newer and build again` : `set go-version to one that is ${operator} ${wanted} and build again`;
  return fails(requirement, found, expected, change);
}
function agrees(version, operator, wanted) {
  const isLine = minorOf(wanted) === wanted;
  const order = compareGoVersions(isLine ? minorOf(version) : version, wanted);
  switch (operator) {
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
  }
}
function checkWords(requirement, { settings }, split) {
  const { kind, words } = requirement;
  const value = settings[`-${kind}`] ?? "";
  const found = value === "" ? `no -${kind} is recorded` : `-${kind}=${value}`;
  if (kind === "ldflags" && value === "" && settings["-trimpath"] === "true")
    return fails(
      requirement,
      "built with -trimpath, with which Go records no -ldflags",
      "recorded linker flags",
      "require what they do: stripped for -s, no-dwarf for -w, static, pie"
    );
  if (words.length === 0) {
    if (value === "") return passes(requirement, found);
    return fails(requirement, found, `no -${kind}`, `build without ${kind}`);
  }
  const recorded = split(value);
  const missing = words.filter((word) => !recorded.includes(word));
  if (missing.length === 0) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `-${kind} with ${words.join(" ")}`,
    `add ${missing.join(kind === "tags" ? "," : " ")} to ${kind} and build again`
  );
}

// src/inspect/check/header-checks.ts
var FORMAT_NAMES = {
  elf: "ELF",
  "mach-o": "Mach-O",
  pe: "PE",
  wasm: "WebAssembly",
  xcoff: "XCOFF",
  plan9: "Plan 9"
};
function checkHeaders(requirement, facts) {
  switch (requirement.kind) {
    case "static":
      return checkStatic(requirement, facts);
    case "static-pie":
      return checkStaticPie(requirement, facts);
    case "no-interp":
      return checkInterpreter(requirement, facts);
    case "pie":
      return checkPie(requirement, facts);
    case "nx":
      return checkStack(requirement, facts);
    case "relro":
      return checkRelro(requirement, facts, requirement.level);
    case "stripped":
      return checkSymbols(requirement, facts);
    case "no-dwarf":
      return checkDwarf(requirement, facts);
    case "size":
      return checkSize(requirement, facts, requirement.bytes);
    default:
      return null;
  }
}
function onlyElf(requirement, { format }) {
  const name = requirement.kind === "relro" ? "relro" : requirement.text;
  return notApplicable(
    requirement,
    `${name} is a question for ELF, this is ${FORMAT_NAMES[format]}`
  );
}
function saysNothing(requirement, { format }) {
  return notApplicable(requirement, `${FORMAT_NAMES[format]} files say nothing of it`);
}
function linkage({ interpreter, needed }) {
  const parts = [];
  if (interpreter !== null) parts.push(`interpreter ${interpreter}`);
  if (needed.length > 0) parts.push(`needs ${needed.join(", ")}`);
  return parts.length === 0 ? "no interpreter, no needed library" : parts.join(", ");
}
function checkStatic(requirement, facts) {
  if (facts.static === null) return onlyElf(requirement, facts);
  if (facts.static) return passes(requirement, linkage(facts));
  const { settings = {} } = facts.buildInfo ?? {};
  const change = settings["-buildmode"] === "pie" ? "remove -buildmode=pie, or link a static-pie program: cgo with -linkmode=external -extldflags=-static-pie" : settings.CGO_ENABLED === "1" ? "build with cgo off, or link with -linkmode=external -extldflags=-static and the tags netgo,osusergo" : "remove -linkmode=external and -linkshared; else a dependency asks for libraries without cgo (//go:cgo_import_dynamic): leave it out";
  return fails(requirement, linkage(facts), "neither interpreter nor needed library", change);
}
function checkStaticPie(requirement, facts) {
  if (facts.static === null) return onlyElf(requirement, facts);
  const found = `${facts.pie ? "position-independent" : "not position-independent"}, ${linkage(facts)}`;
  if (facts.static && facts.pie) return passes(requirement, found);
  return fails(
    requirement,
    found,
    "a position-independent program with neither interpreter nor needed library",
    "build with cgo, -buildmode=pie, -linkmode=external and -extldflags=-static-pie"
  );
}
function checkInterpreter(requirement, facts) {
  if (facts.format !== "elf") return onlyElf(requirement, facts);
  if (facts.interpreter === null) return passes(requirement, "no interpreter");
  return fails(
    requirement,
    `interpreter ${facts.interpreter}`,
    "no interpreter (PT_INTERP)",
    "link statically: cgo off and no -buildmode=pie, or -linkmode=external -extldflags=-static"
  );
}
function checkPie(requirement, facts) {
  if (facts.pie === null) return saysNothing(requirement, facts);
  if (facts.pie) return passes(requirement, "position-independent");
  return fails(
    requirement,
    facts.format === "elf" ? "loaded at a fixed address (ET_EXEC, or a library)" : "loaded at a fixed address",
    "a position-independent program",
    "add -buildmode=pie to build-flags; for linux it then asks for the dynamic loader"
  );
}
function checkStack(requirement, facts) {
  if (facts.stack === null) return saysNothing(requirement, facts);
  if (facts.stack === "data") return passes(requirement, "the stack holds no code");
  const expected = "a stack that holds no code";
  if (facts.stack === "unsaid")
    return fails(
      requirement,
      "no PT_GNU_STACK: the system decides, and may allow code on the stack",
      expected,
      "link with a linker that writes PT_GNU_STACK, as the one of Go does for linux"
    );
  return fails(
    requirement,
    "the stack may hold code",
    expected,
    facts.format === "elf" ? "add -Wl,-z,noexecstack to -extldflags, or the section .note.GNU-stack to the assembly that lacks it" : facts.format === "pe" ? "link with NX_COMPAT, as the linker of Go does" : "link without -allow_stack_execute"
  );
}
function checkRelro(requirement, facts, level) {
  if (facts.relro === null) return onlyElf(requirement, facts);
  const found = {
    none: "no segment is made read-only after relocation (no PT_GNU_RELRO)",
    partial: "partial: PT_GNU_RELRO, without BIND_NOW",
    full: "full: PT_GNU_RELRO and BIND_NOW"
  }[facts.relro];
  if (facts.relro === "full" || facts.relro === level) return passes(requirement, found);
  return fails(
    requirement,
    found,
    level === "full" ? "full: PT_GNU_RELRO and BIND_NOW" : "PT_GNU_RELRO",
    level === "full" ? "add -buildmode=pie to build-flags and -bindnow to ldflags, or link with -linkmode=external -extldflags=-Wl,-z,relro,-z,now" : "build with -buildmode=pie, or link with -linkmode=external -extldflags=-Wl,-z,relro"
  );
}
function checkSymbols(requirement, facts) {
  if (facts.symbols === 0) return passes(requirement, "no symbol table");
  return fails(
    requirement,
    `a symbol table of ${facts.symbols} entries`,
    "no symbol table",
    "add -s to ldflags; profile lean does"
  );
}
var DWARF = /^(?:__DWARF,|\.z?debug_)/;
function checkDwarf(requirement, facts) {
  const sections = facts.sections.filter((one) => DWARF.test(one.name));
  if (sections.length === 0) return passes(requirement, "no debug information");
  const bytes = sections.reduce((sum, one) => sum + one.size, 0);
  return fails(
    requirement,
    `${bytesText(bytes)} of debug information in ${sections.length} sections (${sections[0]?.name}, \u2026)`,
    "no debug information",
    "add -w to ldflags; profile lean does"
  );
}
function checkSize(requirement, { bytes }, limit) {
  const found = `${bytesText(bytes)} (${bytes} bytes)`;
  if (bytes <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `at most ${bytesText(limit)} (${limit} bytes)`,
    "build with profile lean and leave dependencies out, or raise the limit"
  );
}

// src/inspect/check/check-file.ts
function checkFile(requirement, facts) {
  return checkHeaders(requirement, facts) ?? checkBuildInfo(requirement, facts);
}

// src/inspect/check/startup-checks.ts
function checkStart(requirement, measured, words) {
  const bad = checkEnd(requirement, measured, words);
  if (bad !== null) return bad;
  const { peakBytes } = measured;
  const middle = median(measured.milliseconds) ?? 0;
  const time = `median ${millisecondsText(middle)} of ${measured.milliseconds.length} runs`;
  const memory = peakBytes === null ? "memory unmeasured" : `peak memory ${bytesText(peakBytes)}`;
  const found = `${time}, ${memory}, exit code 0`;
  if (requirement.kind === "memory") {
    if (peakBytes === null)
      return notApplicable(requirement, "memory is measured on Linux only (/proc)");
    if (peakBytes <= requirement.bytes) return passes(requirement, found);
    return fails(
      requirement,
      found,
      `a peak of at most ${bytesText(requirement.bytes)}`,
      "look for what packages set up in init functions and variables, or raise the limit"
    );
  }
  const limit = requirement.milliseconds;
  if (limit === null || middle <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `a median of at most ${millisecondsText(limit)}`,
    "look for what packages set up in init functions and variables (GODEBUG=inittrace=1 shows it), or raise the limit"
  );
}
function checkEnd(requirement, measured, words) {
  const command = ["NAME", ...words].join(" ");
  const change = `write ${requirement.kind}(ARGUMENTS) with arguments with which the program ends at once and well`;
  const bad = (found) => fails(requirement, found, "a run that ends with exit code 0", change);
  const { end } = measured;
  if (end.kind === "not-started")
    return fails(
      requirement,
      `it cannot be run: ${end.reason}`,
      "a program that this machine runs",
      "see what the system says above; a dynamic program needs its loader and libraries here"
    );
  if (end.kind === "timeout") return bad(`${command} did not end within ${end.seconds} s`);
  if (end.kind === "signal") return bad(`${command} was ended by ${end.signal}`);
  if (end.code !== 0) return bad(`${command} ended with exit code ${end.code}`);
  return null;
}

// src/inspect/check/toolchain-age.ts
var SUPPORTED_LINES = 2;
function checkToolchainAge(requirement, goVersion, releases) {
  const newest = newestOfLines(releases);
  const expected = `the newest patch of a supported line: ${newest.join(" or ")}`;
  const version = releaseOf(goVersion);
  const move = (to) => `set go-version to ${to} and build again`;
  const [best = ""] = newest;
  if (version === null)
    return fails(
      requirement,
      `built with ${goVersion}, a development version`,
      expected,
      move(best)
    );
  if (isPrerelease(version))
    return fails(requirement, `built with Go ${version}, a prerelease`, expected, move(best));
  const line = minorOf(version);
  const ofLine = newest.find((one) => minorOf(one) === line);
  if (ofLine !== void 0 && compareGoVersions(version, ofLine) >= 0)
    return passes(requirement, `Go ${version} is the newest of ${line}`);
  if (ofLine !== void 0)
    return fails(
      requirement,
      `built with Go ${version}, and Go ${ofLine} is the newest of ${line}`,
      expected,
      move(ofLine)
    );
  if (compareGoVersions(version, best) > 0)
    return passes(requirement, `Go ${version} is newer than every release listed`);
  return fails(
    requirement,
    `built with Go ${version}, and ${line} gets no fixes any more`,
    expected,
    move(best)
  );
}
function newestOfLines(releases) {
  const stable = releases.filter(
    (one) => parseGoVersion(one)?.patch !== void 0 && !isPrerelease(one)
  );
  const lines = [...new Set(stable.map(minorOf))].sort(compareGoVersions).reverse();
  return lines.slice(0, SUPPORTED_LINES).flatMap((line) => newestOf(stable.filter((one) => minorOf(one) === line)) ?? []);
}

// src/inspect/check/check-binary.ts
async function checkBinary(requirements, facts, sources) {
  const results = [];
  for (const one of requirements) results.push(await checkOne(one, facts, sources));
  return results;
}
async function checkOne(requirement, facts, sources) {
  switch (requirement.kind) {
    case "startup":
    case "memory": {
      const other = otherMachine(facts, sources.host);
      if (other !== null) return notApplicable(requirement, other);
      const { measured, words } = await sources.start(requirement.words);
      return checkStart(requirement, measured, words);
    }
    case "vulnerable-toolchain": {
      if (facts.buildInfo === null) return noBuildInfo(requirement);
      const releases = await sources.releases();
      if (releases.ok)
        return checkToolchainAge(requirement, facts.buildInfo.goVersion, releases.versions);
      return fails(
        requirement,
        `the releases of Go cannot be listed: ${releases.reason}`,
        "a list to look the newest patch up in",
        "correct GOPROXY, or leave this requirement out where there is no network"
      );
    }
    case "reproducible":
      return sources.reproduce(requirement);
    default: {
      const result = checkFile(requirement, facts);
      if (result === null) throw new Error(`nobody checks ${requirement.text}`);
      return result;
    }
  }
}
function otherMachine({ format, goos, architectures, buildInfo }, host) {
  const system = buildInfo?.settings.GOOS ?? goos ?? (format === "elf" ? host.goos : "unknown");
  if (system === host.goos && architectures.includes(host.goarch)) return null;
  const built = `${system}/${architectures[0] ?? "unknown"}`;
  return `built for ${built}, and this machine is ${host.goos}/${host.goarch}`;
}

export {
  passes,
  fails,
  checkLine,
  checkBinary
};
