import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/inputs/flags/go-flags-variable.ts
var EXPECTED = "flags as in -tags=a,b -trimpath, with quotes around a whole flag that holds spaces";
function parseGoFlags(value) {
  const fields = splitGoQuoted(value);
  if (fields === void 0)
    return failure(
      "GTB1018",
      `GOFLAGS is ${shown(value)}: a quote is not closed`,
      EXPECTED,
      "close it; Go knows no backslash before a quote here"
    );
  const wrong = fields.find((one) => !/^--?[^-=]/.test(one));
  if (wrong !== void 0)
    return failure(
      "GTB1018",
      `GOFLAGS is ${shown(value)}: ${shown(wrong)} is no flag`,
      EXPECTED,
      "write each flag as one word, -name=value; quotes count only around a whole flag"
    );
  return success(fields.map((one) => one.replace(/^--/, "-")));
}
function joinGoFlags(flags) {
  const field = (flag) => {
    if (!/[ \t\n\r'"]/.test(flag)) return flag;
    return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
  };
  return flags.map(field).join(" ");
}
function lastValue(flags, name) {
  return flags.map((one) => new RegExp(`^--?${name}=([\\s\\S]*)$`).exec(one)?.[1]).findLast((one) => one !== void 0);
}
function toolWords(value) {
  const [tool = "cc", ...args] = splitGoQuoted(value) ?? [value];
  return { tool, args };
}

export {
  parseGoFlags,
  joinGoFlags,
  lastValue,
  toolWords
};
