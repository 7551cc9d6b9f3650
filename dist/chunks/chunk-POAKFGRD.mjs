import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MalformedBinary,
  SHT_NOBITS,
  containing,
  fileOffset,
  readFields,
  readSections,
  readSegments,
  readText,
  requireInside
} from "./chunk-ZJ5H2VTN.mjs";
import {
  bytesText,
  millisecondsText
} from "./chunk-5H2EQ5ZN.mjs";
import {
  median
} from "./chunk-HTXXODPJ.mjs";
import {
  splitGoQuoted
} from "./chunk-CX5XI6TW.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-VQPMKM2V.mjs";
import {
  node_createHash
} from "./chunk-ZEYZ37TT.mjs";
import {
  compareGoVersions,
  isPrerelease,
  minorOf,
  newestOf,
  parseGoVersion
} from "./chunk-A4CDI5I2.mjs";
import {
  node_open
} from "./chunk-DTCXA4H2.mjs";

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

// src/inspect/build-info-text.ts
function parseBuildInfo(text) {
  let path = "";
  let main = null;
  const deps = [];
  const settings = /* @__PURE__ */ Object.create(null);
  let last = null;
  const lines = text.split("\n");
  for (const line of lines.slice(0, -1)) {
    const tab = line.indexOf("	");
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(0, tab))) {
      case "path":
        path = rest;
        break;
      case "mod":
        main = readModule(rest);
        last = main;
        break;
      case "dep":
        last = readModule(rest);
        deps.push(last);
        break;
      case "=>":
        if (last === null) throw new MalformedBinary("the build info replaces no module");
        last.replace = readModule(rest);
        last = null;
        break;
      case "build": {
        const [key, value] = readSetting(rest);
        settings[key] = value;
        break;
      }
    }
  }
  return { path, main, deps, settings };
}
function readModule(text) {
  const [path = "", version, sum = "", ...more] = text.split("	");
  if (version === void 0 || more.length > 0)
    throw new MalformedBinary("a module of the build info has too few or too many columns");
  return { path, version, sum, replace: null };
}
var QUOTED = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/s;
function readSetting(text) {
  const quotedKey = QUOTED.exec(text)?.[0];
  const equals = quotedKey === void 0 ? text.indexOf("=") : quotedKey.length;
  if (text[equals] !== "=" || equals === 0)
    throw new MalformedBinary("a setting of the build info has no name or no value");
  return [unquoted(text.slice(0, equals)), unquoted(text.slice(equals + 1))];
}
function unquoted(text) {
  const first = text[0];
  if (first !== '"' && first !== "`") return text;
  if (QUOTED.exec(text)?.[0] !== text)
    throw new MalformedBinary("a setting of the build info is quoted badly");
  const inner = text.slice(1, -1);
  if (first === "`") return inner;
  return inner.replaceAll(
    /(?:\\x[0-9a-f]{2})+|\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}|.)/gi,
    unescaped
  );
}
var SHORT_ESCAPES = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped(sequence) {
  const kind = sequence[1] ?? "";
  if (kind === "x" && sequence.length > 2)
    return Buffer.from(sequence.replaceAll("\\x", ""), "hex").toString("utf8");
  if ((kind === "u" || kind === "U") && sequence.length > 2) {
    const point = Number.parseInt(sequence.slice(2), 16);
    return point <= 1114111 ? String.fromCodePoint(point) : "\uFFFD";
  }
  if (sequence.length === 4) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  return SHORT_ESCAPES[kind] ?? kind;
}

// src/inspect/executable.ts
async function asResult(subject, read) {
  try {
    return success(await read());
  } catch (error) {
    if (!(error instanceof MalformedBinary)) throw error;
    return failure(
      "check",
      `${subject}: ${error.message}`,
      "a whole executable, as the Go linker writes it",
      "build it again; a full disk or a cut transfer leaves such a file"
    );
  }
}

// src/inspect/build-info.ts
var MAGIC = Buffer.from("\xFF Go buildinf:", "latin1");
var ALIGNMENT = 16;
var HEADER_BYTES = 32;
var FLAGS_AT = 15;
var FLAG_INLINE = 2;
var LONGEST_VARINT = 10;
var SEARCH_BYTES = 1024 * 1024;
var FRAME_BYTES = 16;
var LONGEST_TEXT = 16 * 1024 * 1024;
function readBuildInfo(source, region, subject) {
  return asResult(subject, async () => {
    if (region === null) return null;
    const offset = await findBlob(source, region);
    if (offset === null) return null;
    const header = await source.read(offset, HEADER_BYTES);
    if (((header[FLAGS_AT] ?? 0) & FLAG_INLINE) === 0) return null;
    const version = await readString(source, offset + HEADER_BYTES, region.end);
    const modules = await readString(source, version.end, region.end);
    if (version.text === "") return null;
    return { goVersion: version.text, ...parseBuildInfo(unframed(modules.bytes)) };
  });
}
async function findBlob(source, region) {
  const skip = (ALIGNMENT - region.address % ALIGNMENT) % ALIGNMENT;
  const end = Math.min(region.offset + region.size, region.end, source.size);
  for (let start = region.offset + skip; start < end; start += SEARCH_BYTES) {
    const chunk = await source.read(start, Math.min(SEARCH_BYTES, end - start));
    for (let at = chunk.indexOf(MAGIC); at >= 0; at = chunk.indexOf(MAGIC, at + 1)) {
      if (at % ALIGNMENT !== 0) continue;
      return start + at + HEADER_BYTES <= end ? start + at : null;
    }
  }
  return null;
}
async function readString(source, offset, limit) {
  const prefix = await source.read(offset, Math.max(0, Math.min(LONGEST_VARINT, limit - offset)));
  let length = 0;
  let used = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = prefix[used++];
    if (byte === void 0) throw new MalformedBinary("the build info is cut");
    length += (byte & 127) * scale;
    if (byte < 128) break;
  }
  const start = offset + used;
  if (length > LONGEST_TEXT || start + length > limit || start + length > source.size)
    throw new MalformedBinary(`the build info claims a text of ${length} bytes that is not there`);
  const bytes = await source.read(start, length);
  return { text: bytes.toString("utf8"), bytes, end: start + length };
}
function unframed(bytes) {
  const framed = bytes.length >= 2 * FRAME_BYTES + 1 && bytes[bytes.length - FRAME_BYTES - 1] === 10;
  return framed ? bytes.toString("utf8", FRAME_BYTES, bytes.length - FRAME_BYTES) : "";
}

// src/inspect/elf-dynamic.ts
var PT_DYNAMIC = 2;
var DT_NULL = 0;
var DT_NEEDED = 1;
var DT_STRTAB = 5;
var DT_BIND_NOW = 24;
var DT_FLAGS = 30;
var DT_FLAGS_1 = 1879048187;
var DF_BIND_NOW = 8;
var DF_1_NOW = 1;
var DF_1_PIE = 134217728;
var LONGEST_NAME = 4096;
var MOST_NEEDED = 4096;
async function readDynamic(source, segments, layout) {
  const entries = await readEntries(source, segments, layout);
  const hasFlag = (tag, flag) => entries.some((one) => one.tag === tag && (one.value & flag) !== 0);
  return {
    needed: await readNeeded(source, segments, entries),
    bindsNow: entries.some((one) => one.tag === DT_BIND_NOW) || hasFlag(DT_FLAGS, DF_BIND_NOW) || hasFlag(DT_FLAGS_1, DF_1_NOW),
    saysPie: hasFlag(DT_FLAGS_1, DF_1_PIE)
  };
}
async function readEntries(source, segments, { wide, bigEndian }) {
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  if (dynamic === void 0) return [];
  const { offset, fileSize } = dynamic;
  const table = await readFields(source, offset, fileSize, bigEndian, "dynamic section");
  const width = wide ? 8 : 4;
  const word = (at) => wide ? table.u64(at) : table.u32(at);
  const entries = [];
  for (let at = 0; at + 2 * width <= table.bytes.length; at += 2 * width) {
    const tag = word(at);
    if (tag === DT_NULL) break;
    entries.push({ tag, value: word(at + width) });
  }
  return entries;
}
async function readNeeded(source, segments, entries) {
  const names = new Set(entries.filter((one) => one.tag === DT_NEEDED).map((one) => one.value));
  if (names.size === 0) return [];
  if (names.size > MOST_NEEDED)
    throw new MalformedBinary(`a program that needs ${names.size} libraries`);
  const address = entries.findLast((one) => one.tag === DT_STRTAB)?.value;
  const strings = address === void 0 ? null : fileOffset(segments, address);
  if (strings === null) throw new MalformedBinary("the dynamic section has no string table");
  const needed = /* @__PURE__ */ new Set();
  for (const name of names)
    needed.add(await readText(source, strings + name, LONGEST_NAME, "name of a needed library"));
  return [...needed];
}

// src/inspect/elf.ts
var PT_LOAD = 1;
var PT_INTERP = 3;
var PT_GNU_STACK = 1685382481;
var PT_GNU_RELRO = 1685382482;
var PF_X = 1;
var PF_W = 2;
var ET_EXEC = 2;
var ET_DYN = 3;
var SHT_NULL = 0;
var SHT_SYMTAB = 2;
var LONGEST_NAME2 = 4096;
function readElf(source, subject) {
  return asResult(subject, () => elfImage(source));
}
async function elfImage(source) {
  const ident = (await readFields(source, 0, 16, false, "ELF identification")).bytes;
  const wide = ident[4] === 2;
  const bigEndian = ident[5] === 2;
  if (ident[4] !== 1 && !wide || ident[5] !== 1 && !bigEndian)
    throw new MalformedBinary(
      `the ELF identification has class ${ident[4]}, byte order ${ident[5]}`
    );
  const layout = { wide, bigEndian };
  const header = await readFields(source, 0, wide ? 64 : 52, bigEndian, "ELF header");
  const type = header.u16(16);
  if (type !== ET_EXEC && type !== ET_DYN)
    throw new MalformedBinary(`an ELF file of type ${type}, neither a program nor a library`);
  const segments = await readSegments(source, header, layout);
  const sections = await readSections(source, header, layout);
  const interp = segments.find((one) => one.type === PT_INTERP);
  const interpreter = interp === void 0 ? null : await readText(source, interp.offset, LONGEST_NAME2, "interpreter");
  const dynamic = await readDynamic(source, segments, layout);
  const { needed } = dynamic;
  const goarch = elfArchitecture(header.u16(18), layout);
  return {
    format: "elf",
    goos: OS_ABI[ident[7] ?? 0] ?? null,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter,
    needed,
    static: interpreter === null && needed.length === 0,
    // A shared library has neither a loader of its own nor the flag.
    pie: type === ET_DYN && (interpreter !== null || dynamic.saysPie),
    stack: stackUse(segments),
    relro: relro(segments, dynamic),
    symbols: countSymbols(sections, layout),
    sections: sections.filter((one) => one.type !== SHT_NULL && one.type !== SHT_NOBITS),
    dataRegion: dataRegion(segments, sections)
  };
}
var OS_ABI = {
  2: "netbsd",
  3: "linux",
  6: "solaris",
  9: "freebsd",
  12: "openbsd"
};
function elfArchitecture(machine, { wide, bigEndian }) {
  switch (machine) {
    case 3:
      return "386";
    case 8:
      return `mips${wide ? "64" : ""}${bigEndian ? "" : "le"}`;
    case 21:
      return bigEndian ? "ppc64" : "ppc64le";
    case 22:
      return wide ? "s390x" : null;
    case 40:
      return "arm";
    case 43:
      return "sparc64";
    case 62:
      return "amd64";
    case 183:
      return "arm64";
    case 243:
      return wide ? "riscv64" : null;
    case 258:
      return wide ? "loong64" : null;
    default:
      return null;
  }
}
function stackUse(segments) {
  const stack = segments.find((one) => one.type === PT_GNU_STACK);
  if (stack === void 0) return "unsaid";
  return (stack.flags & PF_X) === 0 ? "data" : "code";
}
function relro(segments, { bindsNow }) {
  if (!segments.some((one) => one.type === PT_GNU_RELRO)) return "none";
  return bindsNow ? "full" : "partial";
}
function countSymbols(sections, { wide }) {
  const tables = sections.filter((one) => one.type === SHT_SYMTAB);
  return tables.reduce((sum, one) => sum + Math.floor(one.size / (wide ? 24 : 16)), 0);
}
function dataRegion(segments, sections) {
  const section = sections.find((one) => one.name === ".go.buildinfo");
  if (section !== void 0 && section.type !== SHT_NOBITS) {
    const segment = containing(segments, section.address);
    const own = section.offset + section.size;
    const end2 = segment === void 0 ? own : Math.max(own, segment.offset + segment.fileSize);
    return { address: section.address, offset: section.offset, size: section.size, end: end2 };
  }
  const data = segments.find((one) => one.type === PT_LOAD && (one.flags & (PF_X | PF_W)) === PF_W);
  if (data === void 0) return null;
  const end = data.offset + data.fileSize;
  return { address: data.address, offset: data.offset, size: data.fileSize, end };
}

// src/inspect/mach-o.ts
var FAT_MAGIC = 3405691582;
var FAT_MAGIC_64 = 3405691583;
var MH_MAGIC = 4277009102;
var MH_MAGIC_64 = 4277009103;
var MH_OBJECT = 1;
var MH_ALLOW_STACK_EXECUTION = 131072;
var MH_PIE = 2097152;
var WITHOUT_BYTES = /* @__PURE__ */ new Set([1, 12, 18]);
var LC_SEGMENT = 1;
var LC_SYMTAB = 2;
var LC_DYSYMTAB = 11;
var LC_LOAD_DYLINKER = 14;
var LC_SEGMENT_64 = 25;
var LC_VERSION_MIN_IPHONEOS = 37;
var LC_BUILD_VERSION = 50;
var LOADS_A_LIBRARY = /* @__PURE__ */ new Set([12, 2147483672, 2147483679, 32]);
var PLATFORM_MACOS = 1;
var MOST_SLICES = 64;
var MOST_COMMANDS = 65536;
var READ_WRITE = 3;
var CPUS = {
  7: "386",
  12: "arm",
  16777223: "amd64",
  16777228: "arm64",
  16777234: "ppc64"
};
function readMachO(source, subject) {
  return asResult(subject, async () => {
    const magic = (await readFields(source, 0, 4, true, "Mach-O header")).u32(0);
    if (magic !== FAT_MAGIC && magic !== FAT_MAGIC_64) return thinImage(source, 0, source.size);
    const slices = await readSlices(source, magic === FAT_MAGIC_64);
    const images = [];
    for (const slice of slices) images.push(await thinImage(source, slice.offset, slice.size));
    const [first] = images;
    if (first === void 0) throw new MalformedBinary("a universal Mach-O file without a slice");
    return { ...first, architectures: images.flatMap((one) => one.architectures) };
  });
}
async function readSlices(source, wide) {
  const count = (await readFields(source, 4, 4, true, "universal header")).u32(0);
  if (count > MOST_SLICES) throw new MalformedBinary(`a universal Mach-O file of ${count} slices`);
  const entry = wide ? 32 : 20;
  const table = await readFields(source, 8, count * entry, true, "universal header");
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
    const size = wide ? table.u64(at + 16) : table.u32(at + 12);
    requireInside(source, offset, size, `slice ${index}`);
    return { offset, size };
  });
}
async function thinImage(source, base, size) {
  const magics = await readFields(source, base, 4, true, "Mach-O header");
  const bigEndian = magics.u32(0) === MH_MAGIC || magics.u32(0) === MH_MAGIC_64;
  const magic = bigEndian ? magics.u32(0) : magics.bytes.readUInt32LE(0);
  if (magic !== MH_MAGIC && magic !== MH_MAGIC_64)
    throw new MalformedBinary("a slice that is no Mach-O file");
  const wide = magic === MH_MAGIC_64;
  const headerSize = wide ? 32 : 28;
  const header = await readFields(source, base, headerSize, bigEndian, "Mach-O header");
  if (header.u32(12) === MH_OBJECT)
    throw new MalformedBinary("a Mach-O object file, neither a program nor a library");
  const count = header.u32(16);
  if (count > MOST_COMMANDS) throw new MalformedBinary(`a Mach-O file of ${count} load commands`);
  const commands = await readFields(
    source,
    base + headerSize,
    header.u32(20),
    bigEndian,
    "load commands"
  );
  const found = { goos: "darwin", interpreter: null, needed: [] };
  const sections = [];
  let symbolCount = { all: 0, local: null };
  let section = null;
  let data = null;
  let at = 0;
  for (let index = 0; index < count; index++) {
    const command = commands.u32(at);
    const length = commands.u32(at + 4);
    if (length < 8 || at + length > commands.bytes.length)
      throw new MalformedBinary(`load command ${index} claims ${length} bytes`);
    if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      const segment = readSegment(commands, at, length, command === LC_SEGMENT_64, base);
      requireInside(source, segment.region.offset, segment.region.size, "segment");
      if (segment.region.end > base + size)
        throw new MalformedBinary("a segment lies beyond the end of its slice");
      section ??= segment.buildInfo;
      sections.push(...segment.sections);
      if (data === null && segment.isData) data = segment.region;
    } else if (command === LC_SYMTAB) {
      const symbols = commands.u32(at + 12) * (wide ? 16 : 12);
      requireInside(source, base + commands.u32(at + 8), symbols, "symbol table");
      requireInside(source, base + commands.u32(at + 16), commands.u32(at + 20), "symbol names");
      symbolCount = { ...symbolCount, all: commands.u32(at + 12) };
    } else if (command === LC_DYSYMTAB) {
      symbolCount = { ...symbolCount, local: commands.u32(at + 12) };
    } else if (command === LC_LOAD_DYLINKER) {
      found.interpreter = commandText(commands, at, length);
    } else if (LOADS_A_LIBRARY.has(command)) {
      found.needed.push(commandText(commands, at, length));
    } else if (command === LC_VERSION_MIN_IPHONEOS) {
      found.goos = "ios";
    } else if (command === LC_BUILD_VERSION) {
      found.goos = commands.u32(at + 8) === PLATFORM_MACOS ? "darwin" : "ios";
    }
    at += length;
  }
  const goarch = CPUS[header.u32(4)] ?? null;
  return {
    format: "mach-o",
    goos: found.goos,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: found.interpreter,
    needed: found.needed,
    static: null,
    pie: (header.u32(24) & MH_PIE) !== 0,
    stack: (header.u32(24) & MH_ALLOW_STACK_EXECUTION) === 0 ? "data" : "code",
    relro: null,
    symbols: symbolCount.local ?? symbolCount.all,
    sections,
    dataRegion: section ?? data
  };
}
function commandText(commands, at, length) {
  const offset = commands.u32(at + 8);
  if (offset >= length) throw new MalformedBinary("a name lies outside its load command");
  return commands.text(at + offset, length - offset);
}
function readSegment(commands, at, length, wide, base) {
  const address = wide ? commands.u64(at + 24) : commands.u32(at + 24);
  const offset = base + (wide ? commands.u64(at + 40) : commands.u32(at + 32));
  const size = wide ? commands.u64(at + 48) : commands.u32(at + 36);
  const maximum = commands.u32(at + (wide ? 56 : 40));
  const initial = commands.u32(at + (wide ? 60 : 44));
  const count = commands.u32(at + (wide ? 64 : 48));
  const region = { address, offset, size, end: offset + size };
  const first = at + (wide ? 72 : 56);
  const entry = wide ? 80 : 68;
  if (first + count * entry > at + length)
    throw new MalformedBinary("the sections of a segment do not fit into its load command");
  let buildInfo = null;
  const found = [];
  for (let index = 0; index < count; index++) {
    const start = first + index * entry;
    const name = commands.text(start, 16);
    const place = {
      offset: base + commands.u32(start + (wide ? 48 : 40)),
      size: wide ? commands.u64(start + 40) : commands.u32(start + 36)
    };
    const type = commands.u32(start + (wide ? 64 : 56)) & 255;
    if (!WITHOUT_BYTES.has(type)) {
      found.push({ name: `${commands.text(start + 16, 16)},${name}`, ...place });
    }
    if (name !== "__go_buildinfo") continue;
    const sectionAddress = wide ? commands.u64(start + 32) : commands.u32(start + 32);
    buildInfo = { address: sectionAddress, ...place, end: region.end };
  }
  const isData = address !== 0 && size !== 0 && maximum === READ_WRITE && initial === READ_WRITE;
  return { region, buildInfo, isData, sections: found };
}

// src/inspect/other-formats.ts
var MAGICS = [
  ["0061736d", "wasm", null, "wasm"],
  ["01df", "xcoff", "aix", "ppc"],
  ["01f7", "xcoff", "aix", "ppc64"],
  // debug/plan9obj: Magic386, MagicAMD64, MagicARM.
  ["000001eb", "plan9", "plan9", "386"],
  ["00008a97", "plan9", "plan9", "amd64"],
  ["00000647", "plan9", "plan9", "arm"]
];
async function readOtherFormat(source) {
  const start = (await source.read(0, 4)).toString("hex");
  const known = MAGICS.find(([magic]) => start.startsWith(magic));
  if (known === void 0) return null;
  const [, format, goos, goarch] = known;
  return {
    format,
    goos,
    goarch,
    architectures: [goarch],
    interpreter: null,
    needed: [],
    static: null,
    pie: null,
    stack: null,
    relro: null,
    symbols: 0,
    sections: [],
    dataRegion: null
  };
}

// src/inspect/pe.ts
var MACHINES = {
  332: "386",
  448: "arm",
  452: "arm",
  34404: "amd64",
  43620: "arm64"
};
var PE32 = 267;
var PE32_PLUS = 523;
var DLL_CHARACTERISTICS_AT = 70;
var DYNAMIC_BASE = 64;
var NX_COMPAT = 256;
var SYMBOL_BYTES = 18;
var IMPORT_BYTES = 20;
var MOST_IMPORTS = 4096;
var LONGEST_NAME3 = 4096;
var DATA_SECTION = 64 | 1073741824 | 2147483648;
var ALIGNMENT_BITS = 6291456;
function readPe(source, subject) {
  return asResult(subject, () => peImage(source));
}
async function peImage(source) {
  const dos = await readFields(source, 0, 64, false, "DOS header");
  const start = dos.u32(60);
  const coff = await readFields(source, start, 24, false, "COFF header");
  if (coff.u32(0) !== 17744)
    throw new MalformedBinary("a DOS program without the signature of a PE file");
  const optionalSize = coff.u16(20);
  const optional = await readFields(source, start + 24, optionalSize, false, "optional header");
  const magic = optional.u16(0);
  if (magic !== PE32 && magic !== PE32_PLUS)
    throw new MalformedBinary(`a PE file whose optional header begins with ${magic}`);
  const strings = await requireSymbols(source, coff.u32(12), coff.u32(16));
  const sections = await readSections2(source, start + 24 + optionalSize, coff.u16(6), strings);
  const characteristics = optional.u16(DLL_CHARACTERISTICS_AT);
  const directories = magic === PE32_PLUS ? 112 : 96;
  const hasImports = optional.u32(directories - 4) > 1;
  const imports = hasImports ? optional.u32(directories + 8) : 0;
  const goarch = MACHINES[coff.u16(4)] ?? null;
  return {
    format: "pe",
    goos: "windows",
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: null,
    needed: imports === 0 ? [] : await readImports(source, sections, imports),
    static: null,
    pie: (characteristics & DYNAMIC_BASE) !== 0,
    stack: (characteristics & NX_COMPAT) === 0 ? "code" : "data",
    relro: null,
    symbols: coff.u32(12) === 0 ? 0 : coff.u32(16),
    sections: sections.filter((one) => one.offset !== 0 && one.size !== 0),
    dataRegion: dataRegion2(sections)
  };
}
async function readSections2(source, offset, count, strings) {
  const table = await readFields(source, offset, count * 40, false, "section table");
  const sections = [];
  for (let index = 0; index < count; index++) {
    const at = index * 40;
    const section = {
      name: await sectionName(source, table.text(at, 8), strings),
      virtualSize: table.u32(at + 8),
      address: table.u32(at + 12),
      size: table.u32(at + 16),
      offset: table.u32(at + 20),
      characteristics: table.u32(at + 36)
    };
    if (section.offset !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    sections.push(section);
  }
  return sections;
}
async function sectionName(source, name, strings) {
  const [, place] = /^\/(\d+)$/.exec(name) ?? [];
  if (place === void 0 || strings === 0) return name;
  return readText(source, strings + Number(place), LONGEST_NAME3, "name of a section");
}
async function requireSymbols(source, offset, count) {
  if (offset === 0) return 0;
  const strings = offset + count * SYMBOL_BYTES;
  requireInside(source, offset, count * SYMBOL_BYTES, "symbol table");
  const length = await readFields(source, strings, 4, false, "symbol names");
  requireInside(source, strings, length.u32(0), "symbol names");
  return strings;
}
async function readImports(source, sections, address) {
  const names = /* @__PURE__ */ new Set();
  for (let index = 0; index < MOST_IMPORTS; index++) {
    const offset = fileOffset2(sections, address + index * IMPORT_BYTES);
    const descriptor = await readFields(source, offset, IMPORT_BYTES, false, "import table");
    const name = descriptor.u32(12);
    if (name === 0) return [...names];
    names.add(
      await readText(
        source,
        fileOffset2(sections, name),
        LONGEST_NAME3,
        "name of an imported library"
      )
    );
  }
  throw new MalformedBinary(`an import table without an end (over ${MOST_IMPORTS} libraries)`);
}
function fileOffset2(sections, address) {
  const inside = sections.find(
    (one) => one.offset !== 0 && address >= one.address && address < one.address + one.size
  );
  if (inside === void 0)
    throw new MalformedBinary(`the address ${address} lies in no section of the file`);
  return inside.offset + (address - inside.address);
}
function dataRegion2(sections) {
  const data = sections.find(
    (one) => one.address !== 0 && one.size !== 0 && one.offset !== 0 && (one.characteristics & ~ALIGNMENT_BITS) >>> 0 === DATA_SECTION >>> 0
  );
  if (data === void 0) return null;
  return {
    address: data.address,
    offset: data.offset,
    size: Math.min(data.virtualSize, data.size),
    end: data.offset + data.size
  };
}

// src/inspect/read-binary.ts
var CHUNK_BYTES = 1024 * 1024;
async function readBinary(file) {
  let handle;
  try {
    handle = await node_open(file, "r");
  } catch (error) {
    return unreadable(file, error);
  }
  try {
    if (!(await handle.stat()).isFile())
      return unreadable(file, new Error("it is no regular file"));
    const { bytes, sha256 } = await hash(handle);
    return await describe(fileSource(handle, bytes), file, sha256);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return unreadable(file, error);
  } finally {
    await handle.close();
  }
}
async function describe(source, file, sha256) {
  const image = await readImage(source, file);
  if (!image.ok) return image;
  const { dataRegion: dataRegion3, ...facts } = image.value;
  const buildInfo = await readBuildInfo(source, dataRegion3, file);
  if (!buildInfo.ok) return buildInfo;
  return success({ ...facts, bytes: source.size, sha256, buildInfo: buildInfo.value });
}
async function readImage(source, file) {
  const start = (await source.read(0, 4)).toString("latin1");
  if (start === "\x7FELF") return readElf(source, file);
  if (start.startsWith("MZ")) return readPe(source, file);
  if (MACH_O.has(start)) return readMachO(source, file);
  const other = await readOtherFormat(source);
  if (other !== null) return success(other);
  const shown2 = source.size === 0 ? "is empty" : `begins with ${JSON.stringify(start)}`;
  return failure(
    "check",
    `${file} is no executable: it ${shown2}`,
    "an ELF, Mach-O or PE file",
    "check -buildmode and -o in build-flags"
  );
}
var MACH_O = /* @__PURE__ */ new Set([
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  "\xCA\xFE\xBA\xBE",
  "\xCA\xFE\xBA\xBF"
]);
async function hash(handle) {
  const sum = node_createHash("sha256");
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  for (; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, bytes);
    if (bytesRead === 0) return { bytes, sha256: sum.digest("hex") };
    sum.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}
function fileSource(handle, size) {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    }
  };
}
function unreadable(file, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(
    "check",
    `cannot read the binary ${file}: ${reason}`,
    "a file that the build wrote and this user may read",
    "check that nothing else moves or removes the files of the output folder during the build"
  );
}

// src/runner/once.ts
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

export {
  passes,
  fails,
  checkLine,
  checkBinary,
  readBinary,
  once
};
