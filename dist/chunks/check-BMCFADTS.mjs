import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkBinary,
  checkLine
} from "./chunk-PBYML3RU.mjs";
import {
  startBinary,
  startOnce
} from "./chunk-YJV5QJ5D.mjs";
import {
  parseRequirements,
  withArguments
} from "./chunk-3N22XEHH.mjs";
import {
  once
} from "./chunk-J2SYFJ2M.mjs";
import "./chunk-QGRAEMFP.mjs";
import "./chunk-IK2GDEYA.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-QMRD3GFU.mjs";
import {
  unknownFlag,
  usageError
} from "./chunk-PJZISR7E.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-YRACT7BR.mjs";
import {
  readBinary
} from "./chunk-NY2YDRPN.mjs";
import "./chunk-4VJBA5JR.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-KAQZFP2U.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import {
  codedText,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import {
  platformOf
} from "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";

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
      messages.push(unknownFlag(argument, FLAGS, "check --help lists the flags"));
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
  if (!requirements.ok) messages.push(...requirements.failures.map(codedText));
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
async function runCheckCommand(argv, runner) {
  const parsed = parseCheckArguments(argv);
  if (parsed.kind === "help") {
    const { checkHelp } = await import("./check-help-4K3V25DK.mjs");
    runner.log.info(checkHelp());
    return DONE;
  }
  if (parsed.kind === "usage-error") {
    return usageError(runner.log, parsed.messages, "check --help shows every requirement");
  }
  const { files, requirements } = parsed;
  const releases = once(async () => {
    const { listReleases } = await import("./list-releases-VQ6RNYMR.mjs");
    return listReleases(runner);
  });
  let code = DONE;
  for (const file of files) {
    const read = await readBinary(file);
    if (!read.ok) {
      for (const one of read.failures) runner.log.error(withCode(one.found, one.code));
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
