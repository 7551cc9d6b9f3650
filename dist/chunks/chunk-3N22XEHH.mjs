import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  STARTING
} from "./chunk-QGRAEMFP.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  splitList,
  splitShellWords
} from "./chunk-PLSD5U4V.mjs";
import {
  GO_PLATFORMS
} from "./chunk-IUTEK5SU.mjs";
import {
  parseBytes,
  parseMilliseconds
} from "./chunk-QMRD3GFU.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  REQUIREMENTS
} from "./chunk-YRACT7BR.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  parseGoVersion
} from "./chunk-OBDWTBOT.mjs";

// src/inputs/old-inputs.ts
function oldInputFailures(given) {
  return FOLDED.flatMap(({ old, into, write }) => {
    const names = old.filter((name) => given(name) !== "");
    if (names.length === 0) return [];
    const both = names.map((name) => `\`${name}\``).join(" and ");
    const found = `${both} and \`${into}\` are now one input`;
    const value = write(given);
    const change = value === null ? `remove ${names.join(" and ")}` : `write ${into}: ${value}, and remove ${names.join(" and ")}`;
    return [{ code: "GTB1033", found, expected: `\`${into}\` alone`, change }];
  });
}
var FOLDED = [
  { old: ["libc", "linker"], into: "link", write: linkOf },
  { old: ["startup-arguments"], into: "check", write: checkOf },
  { old: ["reuse-limit"], into: "reuse", write: reuseOf },
  { old: ["save-branches"], into: "save", write: saveOf }
];
function linkOf(given) {
  const said = splitList(given("link")).filter((word) => word !== "auto");
  const saysOf = (words2) => said.some((word) => words2.includes(word));
  const words = [
    ...said,
    ...saysOf(["gnu", "musl"]) ? [] : [given("libc").replace(/^gnu$/, "")],
    ...saysOf(["mold", "lld"]) ? [] : [given("linker").replace(/^default$/, "")]
  ].filter((word) => word !== "");
  return words.length === 0 ? null : words.join(" ");
}
function checkOf(given) {
  const words = given("startup-arguments").replaceAll(/\s+/g, " ");
  return withArguments(given("check").replaceAll(/\s*\n\s*/g, ", "), words);
}
function withArguments(check, words) {
  const starts = /(^|[\s,"'])(startup|memory)(?=\s*(?:[<,"']|$)|\s+[^\s(])/g;
  const written = check.replaceAll(starts, (_all, before, name) => `${before}${name}(${words})`);
  if (written !== check || /\b(?:startup|memory)\(/.test(check)) return written;
  return [check, `startup(${words})`].filter((one) => one !== "").join(", ");
}
function reuseOf(given) {
  const limit = given("reuse-limit");
  if (given("reuse") === "false") return "false";
  return /^\d+$/.test(limit) ? `${limit}MB` : limit;
}
function saveOf(given) {
  const save = given("save");
  if (save === "always" || save === "never") return save;
  return ["default-branch", ...splitList(given("save-branches"))].join(" ");
}

// src/inputs/requirements/split-requirements.ts
function splitRequirements(value) {
  const split = splitWords(value);
  if (!Array.isArray(split)) return { ok: false, open: split.open };
  const items = [];
  for (const { text, begins } of split) {
    const last = items.at(-1);
    if (begins || last === void 0 || startsRequirement(text)) {
      items.push(text);
    } else if (/^[<>=]/.test(text) || /[<>=]$/.test(last)) {
      items[items.length - 1] = `${last}${text}`;
    } else if (/[<>=]/.test(splitArguments(last)[2])) {
      items[items.length - 1] = `${last} ${text}`;
    } else {
      items.push(text);
    }
  }
  return { ok: true, items };
}
function splitWords(value) {
  const words = [];
  let word = null;
  let begins = true;
  let quote = "";
  let inFlags = false;
  let keepsQuote = false;
  const add = (text) => {
    word = `${word ?? ""}${text}`;
    if (startsRequirement(word) || begins) inFlags = /^(?:gc|ld)flags=./.test(word);
  };
  const end = () => {
    if (word === null) return;
    words.push({ text: word, begins });
    word = null;
    begins = false;
  };
  const chars = [...value];
  let argumentsLeft = 0;
  for (const [index, char] of chars.entries()) {
    if (argumentsLeft > 0) {
      argumentsLeft -= 1;
      add(char);
    } else if (quote === "" && char === "(" && word !== null && /^[a-z-]+$/.test(word)) {
      const length = argumentsLength(chars.slice(index + 1));
      if (length === null) return { open: char };
      argumentsLeft = length + 1;
      add(char);
    } else if (quote !== "" && char === quote) {
      quote = "";
      if (keepsQuote) add(char);
    } else if (quote !== "") add(char);
    else if (char === '"' || char === "'") {
      quote = char;
      keepsQuote = inFlags;
      add(keepsQuote ? char : "");
    } else if (/[\s,]/.test(char)) {
      end();
      if (char === " " || char === "	") continue;
      begins = true;
      inFlags = false;
    } else add(char);
  }
  if (quote !== "") return { open: quote };
  end();
  return words;
}
function startsRequirement(word) {
  const name = /^([a-z-]+)(?:[<>=(]|$)/.exec(word)?.[1];
  return REQUIREMENTS.some((one) => one.name === name);
}
function argumentsLength(chars) {
  let quote = "";
  for (const [index, char] of chars.entries()) {
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ")") return index;
  }
  return null;
}
function splitArguments(item) {
  const [all = "", name = ""] = /^([^\s<>=(]+)\s*/.exec(item) ?? [];
  const rest = item.slice(all.length);
  if (!rest.startsWith("(")) return [name, null, rest];
  const chars = [...rest].slice(1);
  const length = argumentsLength(chars);
  if (length === null) return [name, null, rest];
  return [
    name,
    chars.slice(0, length).join(""),
    chars.slice(length + 1).join("").trim()
  ];
}

// src/inputs/requirements/parse-requirements.ts
function parseRequirements(value, input) {
  const split = splitRequirements(value);
  if (!split.ok)
    return failure(
      "GTB1029",
      `${input} is ${shown(value)}: a ${split.open} is not closed`,
      "requirements between commas, spaces or newlines, quoted where they hold one of these",
      "close it"
    );
  const found = /* @__PURE__ */ new Map();
  const failures = [];
  for (const item of split.items) {
    const parsed = parseRequirement(item, input);
    if (parsed.ok) found.set(parsed.value.text, parsed.value);
    else failures.push(...parsed.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...found.values()]);
}
function parseRequirement(item, input) {
  const [name, inside, rest] = splitArguments(item);
  const [, operator, value = ""] = /^(<=|>=|=|<|>)?\s*([\s\S]*)$/.exec(rest) ?? [];
  const definition = REQUIREMENTS.find((one) => one.name === name);
  if (definition === void 0 || operator === void 0 && value !== "")
    return unknown(item, name, input);
  const words = inside === null ? null : splitShellWords(inside);
  if (words !== null && !STARTING.includes(definition.name))
    return failure(
      "GTB1029",
      `${input}: ${shown(item)}`,
      definition.forms.join(", "),
      `leave the parentheses out: only ${STARTING.join(" and ")} run the binary`
    );
  if (words?.ok === false)
    return failure(
      "GTB1029",
      `${input}: ${shown(item)}: a ${words.quote} is not closed`,
      "arguments between the parentheses as a shell splits words",
      `close it, or write \\${words.quote} for the character itself`
    );
  const start = {
    words: words?.words ?? null,
    text: inside === null ? "" : `(${inside.replaceAll(/\s*\n\s*/g, " ")})`
  };
  const requirement = read(definition, operator, value.trim(), start);
  if (requirement !== null) return success(requirement);
  const isFlagged = definition.forms.length === 1 && definition.forms[0] === name;
  return failure(
    "GTB1029",
    `${input}: ${shown(item)}`,
    definition.forms.join(", "),
    isFlagged ? `${name} takes no value: write ${name}` : EXPLAINED[name] ?? "write one of these"
  );
}
var EXPLAINED = {
  arch: "write a GOARCH that `go tool dist list` shows, as in arch=arm64",
  go: "write an operator and a version of Go, as in go>=1.26 or go=1.26.8, in quotes where a shell reads it",
  memory: "write <= and a size, as in memory<=64MB, in quotes where a shell reads it",
  os: "write a GOOS that `go tool dist list` shows, as in os=linux",
  size: "write <= and a size, as in size<=20MB, in quotes where a shell reads it",
  startup: "write <= and a time, as in startup<=50ms or startup(--version)<=50ms, or startup alone",
  vcs: "write vcs=clean, or = and 7 to 40 hex digits of the commit"
};
function read({ name }, operator, value, start) {
  const isQuantity = name === "size" || name === "memory" || name === "startup";
  const text = `${name}${start.text}${operator ?? ""}${isQuantity ? value.replaceAll(/\s/g, "") : value}`;
  const equals = operator === "=";
  switch (name) {
    case "relro":
      if (operator === void 0) return { kind: name, text, level: "partial" };
      return equals && value === "full" ? { kind: name, text, level: "full" } : null;
    case "vcs":
      if (operator === void 0) return { kind: name, text, clean: false, revision: "" };
      if (!equals) return null;
      if (value === "clean") return { kind: name, text, clean: true, revision: "" };
      return /^[0-9a-f]{7,64}$/.test(value) ? { kind: name, text, clean: false, revision: value } : null;
    case "go": {
      const version = value.replace(/^go/, "");
      if (operator === void 0 || parseGoVersion(version) === void 0) return null;
      return { kind: name, text: `go${operator}${version}`, operator, version };
    }
    case "gcflags":
    case "ldflags": {
      const words = equals ? splitGoQuoted(value) : void 0;
      return words === void 0 ? null : { kind: name, text, words };
    }
    case "tags":
      return equals ? { kind: name, text, words: value.split(/[\s,]+/).filter(Boolean) } : null;
    case "os":
    case "arch": {
      const part = name === "os" ? 0 : 1;
      const isKnown = GO_PLATFORMS.some((platform) => platform.split("/")[part] === value);
      return equals && isKnown ? { kind: name, text, value } : null;
    }
    case "size":
    case "memory": {
      const bytes = operator === "<=" ? parseBytes(value) : null;
      if (bytes === null) return null;
      return name === "size" ? { kind: name, text, bytes } : { kind: name, text, bytes, words: start.words };
    }
    case "startup": {
      const { words } = start;
      if (operator === void 0) return { kind: name, text, milliseconds: null, words };
      const milliseconds = operator === "<=" ? parseMilliseconds(value) : null;
      return milliseconds === null ? null : { kind: name, text, milliseconds, words };
    }
    default:
      return operator === void 0 ? { kind: name, text } : null;
  }
}
var OTHER_NAMES = {
  aslr: "pie",
  canary: "nx",
  debug: "no-dwarf",
  dwarf: "no-dwarf",
  "full-relro": "relro=full",
  goarch: "arch",
  goos: "os",
  interp: "no-interp",
  rss: "memory",
  strip: "stripped",
  time: "startup",
  version: "go",
  vulnerable: "vulnerable-toolchain"
};
function unknown(item, name, input) {
  const names = REQUIREMENTS.map((one) => one.name);
  const meant = OTHER_NAMES[name.toLowerCase()] ?? nearest(name, names);
  const form = REQUIREMENTS.find((one) => one.name === meant)?.forms[0] ?? meant;
  return failure(
    "GTB1029",
    `${input}: ${shown(item)} is no requirement`,
    REQUIREMENTS.flatMap((one) => one.forms).join(", "),
    form === void 0 ? "write one of these; put quotes around one that holds a comma" : `did you mean ${form}?`
  );
}

export {
  oldInputFailures,
  withArguments,
  parseRequirements
};
