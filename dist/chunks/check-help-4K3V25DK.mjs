import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  REQUIREMENTS
} from "./chunk-YRACT7BR.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/commands/arguments/check-help.ts
var COLUMN = 30;
function checkHelp() {
  const rows = REQUIREMENTS.filter((one) => one.source !== "build").map(
    (one) => `  ${formsText(one.forms).padEnd(COLUMN - 2)}${one.description}`
  );
  return `Checks finished binaries (ELF, PE, Mach-O) by their own bytes; needs no Go.

Usage: node dist/cli.mjs check PATH... --require REQUIREMENTS

  node dist/cli.mjs check bin/app --require 'static,trimpath,no-dwarf,go>=1.26'
  node dist/cli.mjs check bin/* --require nx --require 'tags=netgo, size<=20MB'

Requirements, between commas, spaces or newlines; quote < and > in a shell
${rows.join("\n")}

Flags
  --require REQUIREMENTS      What every file has to be; may be given several times.

startup and memory run a file with --version, or with the arguments in parentheses, as in
'startup(serve --check)<=50ms'.

One line for each file and requirement: pass, FAIL or n/a (a question that has no meaning for
this file or machine, which is no failure). vulnerable-toolchain asks the proxies of GOPROXY.

Exit codes: 0 all pass, 1 one fails or a file cannot be read, 2 wrong usage.`;
}
function formsText(forms) {
  return forms.filter((one) => !one.includes("(")).join(", ");
}
export {
  checkHelp
};
