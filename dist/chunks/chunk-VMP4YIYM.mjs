import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MalformedBinary
} from "./chunk-J7ROV6MN.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/inspect/executable.ts
async function asResult(subject, read) {
  try {
    return success(await read());
  } catch (error) {
    if (!(error instanceof MalformedBinary)) throw error;
    return failure(
      "GTB1504",
      `${subject}: ${error.message}`,
      "a whole executable, as the Go linker writes it",
      "build it again; a full disk or a cut transfer leaves such a file"
    );
  }
}

export {
  asResult
};
