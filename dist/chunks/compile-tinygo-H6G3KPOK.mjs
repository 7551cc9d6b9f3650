import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  goErrors
} from "./chunk-KODU7KYZ.mjs";
import {
  tinyGoArguments
} from "./chunk-I7ZYOVGG.mjs";
import {
  forTarget
} from "./chunk-ISRZRBMS.mjs";
import {
  targetText
} from "./chunk-5XBPU675.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-6NDGKJ4B.mjs";
import "./chunk-CX5XI6TW.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-VQPMKM2V.mjs";
import "./chunk-OMP5ID7L.mjs";
import "./chunk-LGQKIE2Y.mjs";
import "./chunk-OIIAB7MU.mjs";
import {
  node_mkdir
} from "./chunk-DTCXA4H2.mjs";
import {
  node_join
} from "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";

// src/compile/compile-tinygo.ts
async function compileWithTinyGo(step, go, plan, folder) {
  const { inputs, clocks, runner, folders } = step;
  const packages = { compiled: 0, total: 0 };
  if (!inputs.build) return success({ binaries: [], packages, isWhole: true, readsWhole: true });
  if (plan.binaries.length === 0)
    return failure(
      "plan",
      "compiler: tinygo, and the patterns match no main package",
      "a main package: TinyGo compiles programs only",
      "correct `packages`, or set compiler: gc"
    );
  const goCache = node_join(folders.job, "tinygo-cache");
  await node_mkdir(goCache, { recursive: true });
  const binaries = [];
  const errors = [];
  await clocks.phases.time("build", async () => {
    for (const [index, planned] of plan.binaries.entries()) {
      const shard = node_join(folder, `tinygo-${index}`);
      await node_mkdir(shard, { recursive: true });
      const file = node_join(shard, planned.builtName);
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
  if (errors.length > 0) return goErrors(step, "build", errors);
  return success({ binaries, packages, isWhole: true, readsWhole: true });
}
export {
  compileWithTinyGo
};
