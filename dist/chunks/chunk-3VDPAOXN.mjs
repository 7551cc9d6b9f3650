import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/cache/store.ts
var TransferError = class extends Error {
};

export {
  TransferError
};
