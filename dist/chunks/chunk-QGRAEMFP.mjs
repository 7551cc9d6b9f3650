import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inputs/requirements/start-words.ts
var STARTING = ["startup", "memory"];
var USUAL_WORDS = ["--version"];
function startWords(requirements, own = null) {
  if (own !== null) return own;
  for (const one of requirements)
    if ((one.kind === "startup" || one.kind === "memory") && one.words !== null) return one.words;
  return USUAL_WORDS;
}

export {
  STARTING,
  startWords
};
