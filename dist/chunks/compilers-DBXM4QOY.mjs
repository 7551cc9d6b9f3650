import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  tinyGoArguments
} from "./chunk-ZWSC5UZU.mjs";
import {
  DEFAULT_RUNS,
  measuringEnvironment,
  parseMeasuringArguments
} from "./chunk-7L4LOJKX.mjs";
import {
  watchChildrenMemory
} from "./chunk-6PEGQKHV.mjs";
import {
  runMeasuring
} from "./chunk-OUCNIALJ.mjs";
import "./chunk-B5MJWIRR.mjs";
import "./chunk-BFCOA4D4.mjs";
import {
  checkGccgo,
  checkTinyGo,
  gccgoFlags,
  goFlags
} from "./chunk-25ZBBCS6.mjs";
import "./chunk-N3ECHNW6.mjs";
import "./chunk-ARO2BSGF.mjs";
import {
  toolError
} from "./chunk-743H5W2B.mjs";
import "./chunk-B2HAUCF6.mjs";
import "./chunk-MSCK7L5J.mjs";
import "./chunk-2J7FJRO7.mjs";
import "./chunk-VAYSBESN.mjs";
import "./chunk-CGIYDYM4.mjs";
import "./chunk-QTSWQCVJ.mjs";
import {
  goCommand
} from "./chunk-DDOHQBZG.mjs";
import "./chunk-ZIMIG23V.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-KQ4Y7NNP.mjs";
import "./chunk-YMZLBQU4.mjs";
import "./chunk-5FML4WKE.mjs";
import "./chunk-YMGUSNJV.mjs";
import "./chunk-2UPIX66B.mjs";
import "./chunk-7MVHTXQT.mjs";
import "./chunk-M6B7PFPK.mjs";
import "./chunk-YL26JA4V.mjs";
import "./chunk-NQHWAIE4.mjs";
import "./chunk-4PN6BFV4.mjs";
import "./chunk-NUTRPTQO.mjs";
import "./chunk-TWAQL2W4.mjs";
import {
  median,
  medianOfKnown,
  startBinary,
  startCost
} from "./chunk-YJV5QJ5D.mjs";
import "./chunk-3N22XEHH.mjs";
import "./chunk-J2SYFJ2M.mjs";
import {
  startWords
} from "./chunk-QGRAEMFP.mjs";
import {
  removeQuietly
} from "./chunk-IK2GDEYA.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-QMRD3GFU.mjs";
import {
  usageError
} from "./chunk-PJZISR7E.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-YRACT7BR.mjs";
import "./chunk-ZKWKUR64.mjs";
import "./chunk-7TB255KL.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-P7YWBMOD.mjs";
import "./chunk-XYZGCLWA.mjs";
import "./chunk-D3FJDRRF.mjs";
import "./chunk-IG3GNG75.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-MKVJ6KDP.mjs";
import "./chunk-KAQZFP2U.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_mkdir,
  node_readdir,
  node_stat
} from "./chunk-GKXD3WZA.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/commands/compiler-comparison.ts
function comparisonLines(comparison) {
  const head = [
    "compiler",
    "cold",
    "peak memory",
    "after a change",
    "size",
    "start-up",
    "resident"
  ];
  const table = [head];
  const reasons = [];
  for (const row of comparison.rows) {
    if (row.kind === "measured") table.push(cells(row.cost));
    else reasons.push(`${row.compiler}: not measured: ${row.reason}`);
  }
  const widths = head.map((_, column) => Math.max(...table.map((one) => one[column]?.length ?? 0)));
  return [
    ...table.map(
      (one) => one.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd()
    ),
    ...reasons,
    `medians of ${comparison.runs} runs; cold is with an empty GOCACHE, where gc compiles its standard library and gccgo links its own`,
    comparison.recommendation
  ];
}
function cells(cost) {
  const { start } = cost;
  return [
    cost.version,
    `${cost.coldSeconds.toFixed(2)} s`,
    cost.peakBytes === null ? "-" : bytesText(cost.peakBytes),
    `${cost.changedSeconds.toFixed(2)} s`,
    bytesText(cost.bytes),
    start === null ? "-" : `${start.milliseconds.toFixed(1)} ms`,
    start?.peakBytes == null ? "-" : bytesText(start.peakBytes)
  ];
}
function recommend(rows) {
  const costs = rows.flatMap((row) => row.kind === "measured" ? [row.cost] : []);
  const gc = costs.find((one) => one.compiler === "gc");
  if (gc === void 0) return "no recommendation: gc was not measured";
  const others = costs.filter((one) => one !== gc);
  if (others.length === 0) return "take gc: no other compiler was measured";
  const better = others.find(
    (one) => one.bytes < gc.bytes && (one.peakBytes ?? Number.POSITIVE_INFINITY) <= (gc.peakBytes ?? 0) && (one.start?.milliseconds ?? Number.POSITIVE_INFINITY) <= (gc.start?.milliseconds ?? 0)
  );
  if (better !== void 0)
    return `try ${better.compiler}: ${against(better, gc)}; nothing that it makes is cached, and its language is older: measure the work of the program itself first`;
  const words = others.map((one) => `${one.compiler}: ${against(one, gc)}`).join("; ");
  return `take gc. ${words}; and nothing of another compiler is cached`;
}
function against(one, gc) {
  const times = (own, other) => (own / other).toFixed(1);
  return [
    `${times(one.bytes, gc.bytes)} times the size`,
    `${times(one.changedSeconds, gc.changedSeconds)} times as long after a change`,
    ...one.start === null || gc.start === null ? [] : [`${times(one.start.milliseconds, gc.start.milliseconds)} times the start-up`]
  ].join(", ");
}

// src/commands/measure/compiler-contenders.ts
var ANOTHER_KEY = "-gcflags=-dwarf=false -c=3";
function found(value) {
  return { ok: true, value };
}
async function findContenders(step, { pins }, go) {
  const { inputs } = step;
  const { environment, toolchain, targets } = go;
  const tool = goCommand(toolchain.goroot);
  const isOther = (flag) => /^-(?:compiler|gccgoflags)=/.test(flag);
  const gcInputs = { ...inputs, buildFlags: inputs.buildFlags.filter((one) => !isOther(one)) };
  const goBuild = (compile, link, folder) => ({
    tool,
    args: ["build", ...compile, ...link, "-o", `${folder}/`, "--", ...inputs.packages]
  });
  const gc = {
    compiler: "gc",
    version: `gc ${toolchain.version}`,
    command: (folder, changed) => {
      const { compile, link } = goFlags(gcInputs);
      const more = changed ? [ANOTHER_KEY] : [];
      return goBuild(["-compiler=gc", ...compile, ...more], link, folder);
    }
  };
  const not = (compiler, result) => ({
    ok: false,
    row: {
      kind: "not-measured",
      compiler,
      reason: result.ok ? "" : result.failures.map((one) => one.found).join("; ")
    }
  });
  const gccgo = await checkGccgo(step, pins, environment, targets);
  const tinyGo = await checkTinyGo(step, environment);
  return [
    found(gc),
    gccgo.ok ? found({
      compiler: "gccgo",
      version: `gccgo ${gccgo.value.version} (Go ${gccgo.value.go})`,
      command: (folder, changed) => {
        const { compile, link } = gccgoFlags(gcInputs);
        const more = changed ? " -fno-ident" : "";
        const flags = link.length > 0 ? link : ["-gccgoflags="];
        return goBuild(
          [...compile, "-compiler=gccgo"],
          flags.map((one) => `${one}${more}`.replace("= ", "=")),
          folder
        );
      }
    }) : not("gccgo", gccgo),
    tinyGo.ok ? found({
      compiler: "tinygo",
      version: tinyGo.value,
      command: (folder) => {
        const [main = "."] = inputs.packages;
        const file = node_join(folder, "program");
        const own = { ...inputs, buildFlags: [] };
        const [target] = targets;
        if (target === void 0) throw new Error("no target");
        return {
          tool: "tinygo",
          args: tinyGoArguments(own, [], { package: main, target, file })
        };
      }
    }) : not("tinygo", tinyGo)
  ];
}

// src/commands/measure/compare-compilers.ts
async function compareCompilers({ step, project, go }, runs) {
  const rows = [];
  const contenders = [];
  for (const one of await findContenders(step, project, go)) {
    if (one.ok) contenders.push(one.value);
    else rows.push(one.row);
  }
  const measured = /* @__PURE__ */ new Map();
  for (let run = 0; run < runs; run++) {
    for (const one of contenders) {
      const samples = measured.get(one) ?? [];
      if (samples.some((sample2) => sample2.error !== "")) continue;
      step.runner.log.info(`${one.version}: build ${run + 1} of ${runs}`);
      measured.set(one, [...samples, await sample(step, go, one, `${one.compiler}-${run}`)]);
    }
  }
  for (const one of contenders) rows.push(await rowOf(step, one, measured.get(one) ?? []));
  return { runs, rows, recommendation: recommend(rows) };
}
async function sample({ runner, inputs, folders }, go, one, name) {
  const goCache = node_join(folders.job, `gocache-${name}`);
  const folder = node_join(folders.job, `out-${name}`);
  await node_mkdir(goCache, { recursive: true });
  await node_mkdir(folder, { recursive: true });
  const rest = measuringEnvironment(inputs.settings, go);
  const run = (changed2) => runner.exec({
    ...one.command(folder, changed2),
    cwd: inputs.workingDirectory,
    environment: { ...rest, GOCACHE: goCache }
  });
  const watch = watchChildrenMemory();
  const cold = await run(false);
  const peakBytes = watch.stop();
  const changed = cold.exitCode === 0 ? await run(true) : cold;
  await removeQuietly(goCache);
  const error = changed.exitCode === 0 ? "" : toolError(changed);
  const seconds = { coldSeconds: cold.seconds, changedSeconds: changed.seconds };
  return { error, ...seconds, peakBytes, folder };
}
async function rowOf({ inputs, runner }, { compiler, version }, samples) {
  const wrong = samples.find((one) => one.error !== "");
  if (wrong !== void 0) return { kind: "not-measured", compiler, reason: wrong.error };
  const folder = samples.at(-1)?.folder ?? "";
  const files = (await node_readdir(folder)).sort().map((name) => node_join(folder, name));
  const [first] = files;
  if (first === void 0)
    return { kind: "not-measured", compiler, reason: "the patterns match no main package" };
  const sizes = await Promise.all(files.map(async (file) => (await node_stat(file)).size));
  const { measured } = await startBinary(first, startWords(inputs.check), runner.environment);
  const cost = {
    compiler,
    version,
    start: startCost(measured),
    coldSeconds: median(samples.map((one) => one.coldSeconds)) ?? 0,
    changedSeconds: median(samples.map((one) => one.changedSeconds)) ?? 0,
    peakBytes: medianOfKnown(samples.map((one) => one.peakBytes)),
    bytes: sizes.reduce((sum, size) => sum + size, 0)
  };
  return { kind: "measured", cost };
}

// src/commands/compilers.ts
var HELP = "compilers --help shows every flag";
var COMPILERS_HELP = `Usage: node dist/cli.mjs compilers [flags of a build] [--runs N] [--json FILE]

Builds the project for this machine with gc and with each of gccgo and TinyGo that is installed,
N times each (${DEFAULT_RUNS}) and by turns, and says what each costs: seconds, memory, size and start-up (with
--check 'startup(ARGUMENTS)'). Nothing is restored, saved or moved to the output folder.`;
function runCompilersCommand(host) {
  const { runs, argv, messages } = parseMeasuringArguments(host.argv);
  if (messages.length > 0) return Promise.resolve(usageError(host.runner.log, messages, HELP));
  return runMeasuring(
    { ...host, argv },
    {
      help: COMPILERS_HELP,
      // The targets are this machine, and the compilers those that are found.
      inputs: (given) => ({
        ...given,
        compiler: "gc",
        targets: [],
        save: "never",
        buildFlags: given.buildFlags.filter((flag) => !flag.startsWith("-compiler="))
      }),
      measure: async (asked) => success(await compareCompilers(asked, runs)),
      lines: comparisonLines,
      isDone: ({ rows }) => rows.some((row) => row.kind === "measured")
    }
  );
}
export {
  COMPILERS_HELP,
  runCompilersCommand
};
