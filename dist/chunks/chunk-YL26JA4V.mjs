import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/cache/store.ts
var TransferError = class extends Error {
};
var noStore = {
  name: "none",
  carrier: () => "none",
  find: async () => ({ state: "miss" }),
  open: async () => ({ state: "miss" }),
  save: async () => ({ state: "unavailable", reason: "no cache store" })
};
function writtenOnly(store) {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => slot === "habits" || slot === "size" || slot === "parts" ? store.open(slot, prefixes, seconds) : { state: "miss" }
  };
}

export {
  TransferError,
  noStore,
  writtenOnly
};
