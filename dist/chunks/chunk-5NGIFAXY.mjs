import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_node_os
} from "./chunk-HGYKA5Q4.mjs";
import {
  require_node_path
} from "./chunk-P22BYBNO.mjs";
import {
  require_promises
} from "./chunk-B7ABZ4WE.mjs";
import {
  __toESM
} from "./chunk-JO3HUCP3.mjs";

// src/flow/start-binary.ts
var import_promises = __toESM(require_promises(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_path = __toESM(require_node_path(), 1);

// src/report/median.ts
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  return upper === void 0 || lower === void 0 ? void 0 : (upper + lower) / 2;
}
function medianOfKnown(values) {
  return median(values.filter((one) => one !== null)) ?? null;
}

// src/flow/start-binary.ts
function startCost({ milliseconds, peakBytes }) {
  const middle = median(milliseconds);
  return middle === void 0 ? null : { milliseconds: middle, peakBytes };
}
var RUNS = 11;
var TIMEOUT_SECONDS = 10;
async function startBinary(file, words, environment) {
  const { measureStart } = await import("./measure-start-5QVHXH5G.mjs");
  const folder = await (0, import_promises.mkdtemp)((0, import_node_path.join)((0, import_node_os.tmpdir)(), "gtb-start-"));
  try {
    const measured = measureStart({
      file: (0, import_node_path.resolve)(file),
      words,
      cwd: folder,
      environment,
      runs: RUNS,
      timeoutSeconds: TIMEOUT_SECONDS
    });
    return { measured, words };
  } finally {
    await (0, import_promises.rm)(folder, { recursive: true, force: true });
  }
}

export {
  median,
  medianOfKnown,
  startCost,
  startBinary
};
