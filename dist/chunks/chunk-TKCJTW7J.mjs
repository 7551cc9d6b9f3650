import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  targetText
} from "./chunk-YMGUSNJV.mjs";

// src/plan/binary-id.ts
function binaryId(one) {
  return `${one.target} ${one.package}`;
}
function plannedId(planned) {
  return binaryId({ package: planned.package, target: targetText(planned.target) });
}

export {
  binaryId,
  plannedId
};
