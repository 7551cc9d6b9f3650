import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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
function canGoQuote(field) {
  return !(field.includes('"') && field.includes("'"));
}

export {
  splitGoQuoted,
  canGoQuote
};
