import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  forTarget,
  goErrors,
  ownFlag
} from "./chunk-GEYVOGGU.mjs";
import "./chunk-3LTW6HS2.mjs";
import "./chunk-LQUKNDOX.mjs";
import {
  failure,
  success,
  targetText
} from "./chunk-I6L3DMK6.mjs";
import {
  node_join,
  node_mkdir
} from "./chunk-FCZZGE2Q.mjs";
import "./chunk-JVZTSKKL.mjs";

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
