import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  tinyGoArguments
} from "./chunk-ILYZ2GXH.mjs";
import {
  forTarget,
  goErrors
} from "./chunk-7ZFXWY54.mjs";
import "./chunk-P2HOZJA4.mjs";
import "./chunk-SLHXPOTE.mjs";
import {
  targetText
} from "./chunk-YDKZDFTV.mjs";
import "./chunk-TW6RM4TK.mjs";
import {
  failure,
  success
} from "./chunk-VQPMKM2V.mjs";
import {
  require_node_path
} from "./chunk-P22BYBNO.mjs";
import {
  require_promises
} from "./chunk-B7ABZ4WE.mjs";
import {
  __toESM
} from "./chunk-JO3HUCP3.mjs";

// src/flow/compile-tinygo.ts
var import_promises = __toESM(require_promises(), 1);
var import_node_path = __toESM(require_node_path(), 1);
async function compileWithTinyGo(context, go, plan, folder) {
  const { inputs, phases, runner, jobFolder } = context;
  const packages = { compiled: 0, total: 0 };
  if (!inputs.build) return success({ binaries: [], packages });
  if (plan.binaries.length === 0)
    return failure(
      "plan",
      "compiler: tinygo, and the patterns match no main package",
      "a main package: TinyGo compiles programs only",
      "correct `packages`, or set compiler: gc"
    );
  const goCache = (0, import_node_path.join)(jobFolder, "tinygo-cache");
  await (0, import_promises.mkdir)(goCache, { recursive: true });
  const binaries = [];
  const errors = [];
  await phases.time("build", async () => {
    for (const [index, planned] of plan.binaries.entries()) {
      const shard = (0, import_node_path.join)(folder, `tinygo-${index}`);
      await (0, import_promises.mkdir)(shard, { recursive: true });
      const file = (0, import_node_path.join)(shard, planned.builtName);
      const result = await runner.exec({
        tool: "tinygo",
        args: tinyGoArguments(inputs, go.flags.link, { ...planned, file }),
        cwd: inputs.workingDirectory,
        environment: { ...forTarget(go.environment, planned.target), GOCACHE: goCache }
      });
      if (result.exitCode === 0) binaries.push({ planned, file, reused: false });
      else {
        const text = result.stderr.trim() || result.stdout.trim();
        errors.push({ target: targetText(planned.target), text });
      }
    }
  });
  if (errors.length > 0) return goErrors(context, "build", errors);
  return success({ binaries, packages });
}
export {
  compileWithTinyGo
};
