import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_node_worker_threads,
  unpackArchive
} from "./chunks/chunk-WXRMQJDI.mjs";
import "./chunks/chunk-WNEOLNQJ.mjs";
import "./chunks/chunk-SWLEARHO.mjs";
import {
  require_node_os
} from "./chunks/chunk-HGYKA5Q4.mjs";
import "./chunks/chunk-6FQLXJZW.mjs";
import "./chunks/chunk-AEIWRER6.mjs";
import "./chunks/chunk-P22BYBNO.mjs";
import "./chunks/chunk-B7ABZ4WE.mjs";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunks/chunk-JO3HUCP3.mjs";

// builtin:node:events
var require_node_events = __commonJS({
  "builtin:node:events"(exports, module) {
    module.exports = __require("node:events");
  }
});

// src/unpack.ts
var import_node_events = __toESM(require_node_events(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);
import_node_worker_threads.parentPort?.on("message", (job) => void run(job));
var BACKGROUND = 10;
async function run({ port, ...request }) {
  if (request.background === true && process.platform === "linux") (0, import_node_os.setPriority)(BACKGROUND);
  const say = (words) => port.postMessage(words);
  const outcome = await unpackArchive({
    ...request,
    into: async (manifest) => {
      say({ manifest });
      const [answer] = await (0, import_node_events.once)(port, "message");
      if ("problem" in answer) throw new Error(answer.problem);
      const places = new Map(
        manifest.files.map(({ path }, index) => [path, answer.places[index] ?? "skip"])
      );
      return (path) => places.get(path) ?? "skip";
    }
  });
  say({ outcome });
}
