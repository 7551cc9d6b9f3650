import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-URXI7J5S.mjs";
import {
  withCode
} from "./chunk-ZVPNF52B.mjs";

// src/commands/usage-error.ts
var BAD_USAGE = 2;
function usageError(log, messages, help) {
  for (const message of messages) log.error(message);
  log.error(withCode(help, "GTB1901"));
  return BAD_USAGE;
}

// src/commands/arguments/unknown-flag.ts
function unknownFlag(argument, flags, otherwise) {
  const flag = argument.replace(/=[\s\S]*$/, "");
  const meant = nearest(flag.replace(/^-+/, ""), flags);
  return `unknown flag ${flag}; ${meant === void 0 ? otherwise : `did you mean --${meant}?`}`;
}

export {
  unknownFlag,
  BAD_USAGE,
  usageError
};
