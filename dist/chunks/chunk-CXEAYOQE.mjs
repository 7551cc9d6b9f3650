import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compile/post-link/upx-level.ts
var UPX_LEVEL = "-9";

export {
  UPX_LEVEL
};
