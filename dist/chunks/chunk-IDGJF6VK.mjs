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
var RUNS = 11;
var TIMEOUT_SECONDS = 10;
async function startBinary(file, words, environment) {
  const { measureStart } = await import("./measure-start-32USMWV2.mjs");
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
  startBinary
};
