import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NOTHING_RAN
} from "./chunk-N3P7OEYH.mjs";
import {
  forTarget,
  goErrors,
  ownFlag
} from "./chunk-Y6UMTSGV.mjs";
import "./chunk-KAQZFP2U.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-W5QK4DIZ.mjs";
import "./chunk-4I7DVWUC.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-SQ4XGGUO.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-CJUZSBB7.mjs";
import {
  targetText
} from "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdir
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/inputs/flags/tinygo-arguments.ts
var NAMED = { "js/wasm": "wasm", "wasip1/wasm": "wasip1" };
function tinyGoArguments(inputs, linkFlags, binary) {
  const { goos, goarch } = binary.target;
  const own = inputs.buildFlags;
  const named = NAMED[`${goos}/${goarch}`];
  const has = (name) => own.some((flag) => flag.startsWith(`-${name}`));
  return [
    "build",
    `-p=${inputs.parallelism}`,
    ...inputs.tags.length > 0 ? [`-tags=${inputs.tags.join(" ")}`] : [],
    ...named !== void 0 && !has("target=") ? [`-target=${named}`] : [],
    ...!ownFlag(inputs, "dwarf") && !has("no-debug") ? ["-no-debug"] : [],
    ...own,
    ...linkFlags,
    "-o",
    binary.file,
    binary.package
  ];
}

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
