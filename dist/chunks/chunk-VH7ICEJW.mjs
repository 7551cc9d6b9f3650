import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_relative,
  node_sep
} from "./chunk-R7PY742W.mjs";

// src/inputs/flags/go-quoting.ts
var SPACE = /[ \t\n\r]/;
function splitGoQuoted(value) {
  const fields = [];
  let rest = value;
  for (; ; ) {
    rest = rest.replace(/^[ \t\n\r]+/, "");
    if (rest === "") return fields;
    const first = rest.charAt(0);
    if (first === '"' || first === "'") {
      const end = rest.indexOf(first, 1);
      if (end < 0) return void 0;
      fields.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const end = rest.search(SPACE);
      fields.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? "" : rest.slice(end);
    }
  }
}

// src/inputs/flags/go-flags-variable.ts
function toolWords(value) {
  const [tool = "cc", ...args] = splitGoQuoted(value) ?? [value];
  return { tool, args };
}

// src/runner/relative-path.ts
function relativePath(from, to) {
  if (to.startsWith(`${from}/`) && !/\/(?:\/|\.|$)|\\/.test(to)) return to.slice(from.length + 1);
  return node_relative(from, to).split(node_sep).join("/");
}

export {
  splitGoQuoted,
  toolWords,
  relativePath
};
