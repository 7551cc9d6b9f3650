import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/one-line.ts
function oneLine(text) {
  return text.replaceAll(new RegExp("\\p{Cc}", "gu"), "?").slice(0, 200);
}

export {
  oneLine
};
