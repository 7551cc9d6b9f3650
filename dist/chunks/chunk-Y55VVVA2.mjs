import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  splitShellWords
} from "./chunk-TOMGVKUK.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-VQPMKM2V.mjs";

// src/inputs/shell-words.ts
function parseShellWords(value, input) {
  const split = splitShellWords(value);
  if (split.ok) return success(split.words);
  return failure(
    "input",
    `${input} is ${shown(value)}: a ${split.quote} is not closed`,
    "words as a shell splits them",
    `close it, or write \\${split.quote} for the character itself`
  );
}

export {
  parseShellWords
};
