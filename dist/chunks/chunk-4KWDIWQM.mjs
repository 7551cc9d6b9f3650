import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  diffSizes
} from "./chunk-BEJUACZG.mjs";

// src/report/page/page-difference.ts
function pageDifference(base, before, after) {
  const causes = diffSizes(before, after).causes.map((one) => ({
    ...one,
    before: one.before ?? "",
    after: one.after ?? ""
  }));
  return { base, bytesBefore: before.bytes, causes };
}

export {
  pageDifference
};
