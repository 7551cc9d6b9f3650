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

// src/inputs/split-values.ts
function splitList(value) {
  return value.split(/[\s,]+/).filter((part) => part !== "");
}
function splitShellWords(value) {
  const words = [];
  let word;
  let quote = "";
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    const next = value.charAt(i + 1);
    if (quote !== "" && char === quote) {
      quote = "";
    } else if (char === "\\" && quote !== "'" && next === "\n") {
      i++;
    } else if (char === "\\" && quote === "" && next !== "" && /[\s"'\\]/.test(next)) {
      word = (word ?? "") + next;
      i++;
    } else if (char === "\\" && quote === '"' && (next === '"' || next === "\\")) {
      word = (word ?? "") + next;
      i++;
    } else if (quote !== "") {
      word = (word ?? "") + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= "";
    } else if (/\s/.test(char)) {
      if (word !== void 0) words.push(word);
      word = void 0;
    } else {
      word = (word ?? "") + char;
    }
  }
  if (quote !== "") return { ok: false, quote };
  if (word !== void 0) words.push(word);
  return { ok: true, words };
}

export {
  splitGoQuoted,
  canGoQuote,
  splitList,
  splitShellWords
};
