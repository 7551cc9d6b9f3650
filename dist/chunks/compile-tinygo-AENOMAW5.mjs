import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NOTHING_RAN
} from "./chunk-N3P7OEYH.mjs";
import {
  tinyGoArguments
} from "./chunk-ZWSC5UZU.mjs";
import {
  goErrors
} from "./chunk-DSWZMXJQ.mjs";
import {
  forTarget
} from "./chunk-ARO2BSGF.mjs";
import "./chunk-2J7FJRO7.mjs";
import "./chunk-XPMPVBPL.mjs";
import {
  targetText
} from "./chunk-YMGUSNJV.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-IG3GNG75.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-KAQZFP2U.mjs";
import {
  node_mkdir
} from "./chunk-GKXD3WZA.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/compile/compile-tinygo.ts
async function compileWithTinyGo(step, go, plan, folder) {
  const { inputs, clocks, runner, folders } = step;
  const packages = { compiled: 0, total: 0 };
  if (!inputs.build)
    return success({ binaries: [], packages, isWhole: true, readsWhole: true, ran: NOTHING_RAN });
  if (plan.binaries.length === 0)
    return failure(
      "GTB1102",
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
  return success({ binaries, packages, isWhole: true, readsWhole: true, ran: NOTHING_RAN });
}
export {
  compileWithTinyGo
};
