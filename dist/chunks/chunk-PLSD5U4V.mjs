import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inputs/split-values.ts
function splitList(value) {
  return value.split(/[\s,]+/).filter((part) => part !== "");
}
function splitLines(value) {
  return value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
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
  splitList,
  splitLines,
  splitShellWords
};
