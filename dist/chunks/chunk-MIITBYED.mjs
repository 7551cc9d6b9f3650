import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  INPUTS,
  inputDefinition
} from "./chunk-77B4VCSJ.mjs";
import {
  nearest,
  shown
} from "./chunk-TW6RM4TK.mjs";

// src/inputs/cli-arguments.ts
var EXPLAIN = "--explain";
var FLAG_NAMES = [...INPUTS.map((one) => one.name), "json"];
function parseArguments(argv) {
  const values = /* @__PURE__ */ new Map();
  const messages = [];
  const rest = argv.filter((one) => one !== EXPLAIN);
  for (let argument = rest.shift(); argument !== void 0; argument = rest.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--version") return { kind: "version" };
    const [, text, attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = text === void 0 ? void 0 : findFlag(text);
    if (text === void 0 || flag === void 0) {
      messages.push(unknownArgument(argument));
      if (attached === void 0 && argument.startsWith("-") && isValue(rest[0])) rest.shift();
      continue;
    }
    const value = flag.negated ? "false" : attached ?? takeValue(flag.name, rest);
    if (value === void 0) {
      const next = rest[0] === void 0 ? "" : ` and found ${rest[0]}`;
      messages.push(`--${flag.name} needs a value${next}; write --${flag.name}=VALUE`);
    } else if (flag.negated && attached !== void 0) {
      messages.push(`--${text} takes no value; write --${text} or --${flag.name}=true`);
    } else {
      const before = values.get(flag.name);
      if (before === void 0) values.set(flag.name, value);
      else if (repeatable(flag.name)) values.set(flag.name, `${before}
${value}`);
      else
        messages.push(
          `--${flag.name} is given twice, as ${shown(before)} and ${shown(value)}; keep one`
        );
    }
  }
  for (const [name, value] of values)
    if (value.trim() === "" && name === "json")
      messages.push("--json needs the name of a file; write --json=FILE");
  if (messages.length > 0) return { kind: "usage-error", messages };
  return {
    kind: "run",
    raw: (name) => values.get(name),
    jsonFile: values.get("json") ?? "",
    explain: argv.includes(EXPLAIN)
  };
}
function findFlag(text) {
  const name = FLAG_NAMES.find((one) => one === text);
  if (name !== void 0) return { name, negated: false };
  const positive = FLAG_NAMES.find((one) => `no-${one}` === text && isBoolean(one));
  return positive === void 0 ? void 0 : { name: positive, negated: true };
}
function takeValue(name, rest) {
  const next = rest[0];
  if (isBoolean(name)) return next === "true" || next === "false" ? rest.shift() : "true";
  return next === void 0 || next.startsWith("--") ? void 0 : rest.shift();
}
function isBoolean(name) {
  return name !== "json" && inputDefinition(name).kind === "boolean";
}
function repeatable(name) {
  return name !== "json" && ["list", "lines", "words"].includes(inputDefinition(name).kind);
}
function isValue(argument) {
  return argument !== void 0 && !argument.startsWith("-");
}
function unknownArgument(argument) {
  if (!argument.startsWith("-")) {
    const hint2 = /^\.|\/|\.\.\.$/.test(argument) ? `; did you mean --packages ${argument}?` : "";
    return `unexpected argument ${shown(argument)}${hint2}`;
  }
  const given = argument.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
  const short = {
    o: "output",
    C: "working-directory",
    p: "parallelism"
  };
  const negative = FLAG_NAMES.filter(isBoolean).map((name) => `no-${name}`);
  const meant = short[given] ?? nearest(given, [...FLAG_NAMES, ...negative, "explain", "help", "version"]);
  const hint = meant === void 0 ? "--help lists the flags" : `did you mean --${meant}?`;
  return `unknown flag ${argument.replace(/=[\s\S]*$/, "")}; ${hint}`;
}

export {
  parseArguments
};
