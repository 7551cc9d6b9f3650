import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkBinary,
  checkLine,
  once,
  readBinary
} from "./chunk-POAKFGRD.mjs";
import "./chunk-ZJ5H2VTN.mjs";
import {
  parseRequirements,
  withArguments
} from "./chunk-5H2EQ5ZN.mjs";
import {
  startBinary,
  startOnce
} from "./chunk-HTXXODPJ.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-CX5XI6TW.mjs";
import {
  nearest
} from "./chunk-URXI7J5S.mjs";
import {
  failureText
} from "./chunk-VQPMKM2V.mjs";
import "./chunk-LGQKIE2Y.mjs";
import "./chunk-ZEYZ37TT.mjs";
import {
  platformOf
} from "./chunk-A4CDI5I2.mjs";
import "./chunk-YRACT7BR.mjs";
import "./chunk-DTCXA4H2.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";

// src/commands/arguments/check-arguments.ts
var FLAGS = ["require"];
var OLD_FLAG = "startup-arguments";
function parseCheckArguments(argv) {
  const files = [];
  const messages = [];
  const values = { require: [], "startup-arguments": [] };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== void 0; argument = rest.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--") {
      files.push(...rest.splice(0));
      continue;
    }
    if (!argument.startsWith("-")) {
      files.push(argument);
      continue;
    }
    const [, name = "", attached] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = [...FLAGS, OLD_FLAG].find((one) => one === name);
    if (flag === void 0) {
      const meant = nearest(name, FLAGS);
      const hint = meant === void 0 ? "check --help lists the flags" : `did you mean --${meant}?`;
      messages.push(`unknown flag ${argument.replace(/=[\s\S]*$/, "")}; ${hint}`);
      continue;
    }
    const value = attached ?? rest.shift();
    if (value === void 0) messages.push(`--${flag} needs a value; write --${flag}=VALUE`);
    else values[flag].push(value);
  }
  if (files.length === 0)
    messages.push("no file is named; write check PATH --require REQUIREMENTS");
  const given = values.require.join("\n");
  const requirements = parseRequirements(given, "--require");
  if (!requirements.ok) messages.push(...requirements.failures.map(failureText));
  const words = values["startup-arguments"].join(" ");
  if (words !== "")
    messages.push(
      `--startup-arguments and --require are now one flag; write --require "${withArguments(values.require.join(", "), words)}"`
    );
  if (requirements.ok && requirements.value.length === 0 && messages.length === 0)
    messages.push("--require names nothing to check; write --require=static,trimpath,no-dwarf");
  const sources = requirements.ok ? requirements.value : [];
  if (sources.some((one) => one.kind === "reproducible"))
    messages.push(
      "reproducible needs the sources and builds them twice; use the input check of a build for it"
    );
  if (!requirements.ok || messages.length > 0) return { kind: "usage-error", messages };
  return { kind: "check", files, requirements: requirements.value };
}

// src/commands/check.ts
var DONE = 0;
var FAILED = 1;
var BAD_USAGE = 2;
async function runCheckCommand(argv, runner) {
  const parsed = parseCheckArguments(argv);
  if (parsed.kind === "help") {
    const { checkHelp } = await import("./check-help-G4CIF2EK.mjs");
    runner.log.info(checkHelp());
    return DONE;
  }
  if (parsed.kind === "usage-error") {
    for (const message of parsed.messages) runner.log.error(message);
    runner.log.error("check --help shows every requirement");
    return BAD_USAGE;
  }
  const { files, requirements } = parsed;
  const releases = once(async () => {
    const { listReleases } = await import("./list-releases-U6DEEA6L.mjs");
    return listReleases(runner);
  });
  let code = DONE;
  for (const file of files) {
    const read = await readBinary(file);
    if (!read.ok) {
      for (const one of read.failures) runner.log.error(one.found);
      code = FAILED;
      continue;
    }
    const results = await checkBinary(requirements, read.value, {
      releases,
      start: startOnce(requirements, (words) => startBinary(file, words, runner.environment)),
      host: platformOf(process.platform, process.arch),
      reproduce: () => Promise.reject(new Error("reproducible is refused as wrong usage"))
    });
    for (const one of results) runner.log.info(`${prefix(files, file)}${checkLine(one)}`);
    if (results.some(isFailed)) code = FAILED;
  }
  return code;
}
function isFailed(result) {
  return result.state === "fail";
}
function prefix(files, file) {
  return files.length > 1 ? `${file}: ` : "";
}
export {
  runCheckCommand
};
