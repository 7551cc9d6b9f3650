import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compile/compiled.ts
var NOTHING_RAN = { commands: [], width: 1, peakBytes: null };

export {
  NOTHING_RAN
};
