import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UPX_LEVEL
} from "./chunk-CXEAYOQE.mjs";
import {
  brokenLink,
  profileDigests
} from "./chunk-UGIWATP6.mjs";
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
  chooseLinker
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
import {
  targetText
} from "./chunk-YMGUSNJV.mjs";
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
  removeQuietly,
  temporaryPrefix
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
import {
  node_promisify,
  node_zlib_default
} from "./chunk-7TB255KL.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-P7YWBMOD.mjs";
import "./chunk-XYZGCLWA.mjs";
import "./chunk-D3FJDRRF.mjs";
import "./chunk-IG3GNG75.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-MKVJ6KDP.mjs";
import {
  systemTemp
} from "./chunk-KAQZFP2U.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_copyFile,
  node_mkdir,
  node_mkdtemp,
  node_readFile,
  node_readdir,
  node_rm,
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

// src/commands/measure/compressed-sizes.ts
async function compressedSizes({ exec, environment }, file) {
  const temp = systemTemp(environment, process.platform);
  const folder = await node_mkdtemp(node_join(temp, temporaryPrefix("compressed")));
  const copy = node_join(folder, "binary");
  const withTool = async (tool, level, ending) => {
    const args = ["-q", "-k", level, copy];
    const done = await exec({ tool, args, cwd: folder, environment });
    return done.exitCode === 0 ? (await node_stat(`${copy}.${ending}`)).size : null;
  };
  try {
    await node_copyFile(file, copy);
    const [xz, zstd] = await Promise.all([
      withTool("xz", "-6", "xz"),
      typeof node_zlib_default.zstdCompress === "function" ? zstdBytes(await node_readFile(copy)) : withTool("zstd", "-19", "zst")
    ]);
    return { xz, zstd };
  } finally {
    await removeQuietly(folder);
  }
}
async function zstdBytes(bytes) {
  const params = { [node_zlib_default.constants.ZSTD_c_compressionLevel]: 19 };
  return (await node_promisify(node_zlib_default.zstdCompress)(bytes, { params })).length;
}

// src/commands/measure/variants.ts
var NO_DWARF = "-gcflags=all=-dwarf=false";
var STRIPPED = ["-s", "-w"];
var PURE = { CGO_ENABLED: "0" };
var WITH_C = { CGO_ENABLED: "1" };
function variantTable(facts) {
  const { goos, goarch, tags, hasProfile, mold, lld } = facts;
  const isLinux = goos === "linux";
  const pgo = hasProfile ? ["-pgo=off"] : [];
  const tagged = (...more) => {
    const all = [...tags, ...more];
    return all.length === 0 ? [] : [`-tags=${all.join(",")}`];
  };
  const one = (name, says, changes = {}) => ({
    name,
    says,
    link: [],
    environment: PURE,
    tools: [],
    after: [],
    ...changes,
    compile: [...pgo, ...changes.compile ?? tagged()]
  });
  const lean = { compile: [...tagged(), "-trimpath", NO_DWARF], link: STRIPPED };
  const external = (word = "") => ({
    compile: [...tagged("netgo", "osusergo"), "-trimpath", NO_DWARF],
    link: [...STRIPPED, "-linkmode=external", `-extldflags=-static ${word}`.trim()],
    environment: WITH_C,
    tools: ["gcc"]
  });
  return [
    one("plain", "`go build` with CGO_ENABLED=0"),
    one("-s", "no symbol table; Go drops DWARF with it (since 1.22)", { link: ["-s"] }),
    one("-w", "no DWARF in the binary", { link: ["-w"] }),
    one("-s -w", "neither", { link: STRIPPED }),
    one("trimpath", "no paths of this machine", { compile: [...tagged(), "-trimpath"] }),
    one("dwarf=false", "no DWARF compiled", { compile: [...tagged(), NO_DWARF] }),
    one("-l", "no inlining", { compile: [...tagged(), "-gcflags=all=-l"] }),
    one("cgo", "CGO_ENABLED=1, as Go does it by itself", { environment: WITH_C, tools: ["gcc"] }),
    one("cgo, tags", "CGO_ENABLED=1 and the tags netgo, osusergo", {
      compile: tagged("netgo", "osusergo"),
      environment: WITH_C,
      tools: ["gcc"]
    }),
    ...isLinux ? [one("pie", "position-independent", { compile: [...tagged(), "-buildmode=pie"] })] : [],
    ...goarch === "amd64" ? [
      one("GOAMD64=v3", "for processors since 2013", {
        environment: { ...PURE, GOAMD64: "v3" }
      })
    ] : [],
    ...hasProfile ? [{ ...one("pgo", "with default.pgo"), compile: [...tagged(), "-pgo=auto"] }] : [],
    one("lean", "trimpath, dwarf=false, -s -w", lean),
    ...isLinux ? [
      one("lean, static gnu", "linked by gcc against glibc", external()),
      one("lean, static musl", "linked by musl-gcc", {
        ...external(),
        environment: { ...WITH_C, CC: "musl-gcc" },
        tools: ["musl-gcc"]
      }),
      one("lean, static gnu, mold", "the same by mold", {
        ...external(mold || "-fuse-ld=mold"),
        tools: ["gcc", "mold"]
      }),
      one("lean, static gnu, lld", "the same by lld", {
        ...external(lld || "-fuse-ld=lld"),
        tools: ["gcc", "ld.lld"]
      }),
      one("lean, upx", `packed by \`upx ${UPX_LEVEL}\``, {
        ...lean,
        tools: ["upx"],
        after: ["upx", UPX_LEVEL, "-q"]
      }),
      one("lean, sstrip", "section headers cut off", {
        ...lean,
        tools: ["sstrip"],
        after: ["sstrip"]
      })
    ] : []
  ];
}
var VARIANT_NAMES = variantTable({
  goos: "linux",
  goarch: "amd64",
  tags: [],
  hasProfile: true,
  mold: "",
  lld: ""
}).map((one) => one.name);
function variantArguments({ compile, link }, packages, folder) {
  const ldflags = link.map((word) => /\s/.test(word) ? `'${word}'` : word).join(" ");
  return [
    "build",
    "-buildvcs=false",
    ...compile,
    ...ldflags === "" ? [] : [`-ldflags=${ldflags}`],
    ...["-o", `${folder}/`, "--", ...packages]
  ];
}
function compileGroup({ compile, environment }) {
  return JSON.stringify([compile, Object.entries(environment).sort()]);
}

// src/commands/measure/measure-variants.ts
async function measureVariants(step, go, variants, runs) {
  const reasons = /* @__PURE__ */ new Map();
  const samples = /* @__PURE__ */ new Map();
  for (let run = 0; run < runs; run++) {
    const cold = /* @__PURE__ */ new Map();
    for (const one of variants) {
      if (reasons.has(one)) continue;
      step.runner.log.info(`${one.name}: build ${run + 1} of ${runs}`);
      const sample = await sampleOf(step, go, one, cold);
      if (typeof sample === "string") reasons.set(one, sample);
      else samples.set(one, [...samples.get(one) ?? [], sample]);
    }
    for (const { goCache } of cold.values()) await removeQuietly(goCache);
  }
  const rows = [];
  for (const one of variants) {
    const reason = reasons.get(one);
    const { name, says } = one;
    if (reason !== void 0) rows.push({ kind: "not-measured", name, says, reason });
    else rows.push(await rowOf(step, one, samples.get(one) ?? []));
  }
  return rows;
}
async function sampleOf(step, go, variant, cold) {
  const { runner, inputs, folders } = step;
  const cwd = inputs.workingDirectory;
  for (const tool of variant.tools) {
    const asked = { tool, args: ["--version"], cwd, environment: runner.environment };
    if ((await runner.exec(asked)).exitCode === 127) return `${tool} is not on PATH`;
  }
  const group = compileGroup(variant);
  const folder = node_join(folders.job, "variants", variant.name.replace(/\W+/g, "-"));
  const goCache = cold.get(group)?.goCache ?? node_join(folders.job, `gocache-${cold.size}`);
  await makeEmpty(folder);
  const rest = measuringEnvironment(inputs.settings, go);
  const build = async () => {
    const watch = watchChildrenMemory();
    const done2 = await runner.exec({
      tool: goCommand(go.toolchain.goroot),
      args: variantArguments(variant, inputs.packages, folder),
      cwd,
      environment: { ...rest, ...variant.environment, GOCACHE: goCache }
    });
    return { done: done2, peakBytes: watch.stop() };
  };
  if (!cold.has(group)) {
    await node_mkdir(goCache, { recursive: true });
    const { done: done2, peakBytes: peakBytes2 } = await build();
    if (done2.exitCode !== 0) return toolError(done2);
    cold.set(group, { goCache, seconds: done2.seconds, peakBytes: peakBytes2 });
    await makeEmpty(folder);
  }
  const { done, peakBytes } = await build();
  const first = cold.get(group);
  if (done.exitCode !== 0 || first === void 0) return toolError(done);
  const [broken] = brokenLink(done.stderr, targetText(go.host));
  if (broken !== void 0) return broken.found;
  const packed = await pack(step, variant, folder);
  if (packed !== "") return packed;
  const start = await startOf(step, folder);
  return { cold: first, linkSeconds: done.seconds, linkPeakBytes: peakBytes, start, folder };
}
async function makeEmpty(folder) {
  await node_rm(folder, { recursive: true, force: true });
  await node_mkdir(folder, { recursive: true });
}
async function pack({ runner }, variant, folder) {
  const [tool, ...args] = variant.after;
  if (tool === void 0) return "";
  for (const name of await node_readdir(folder)) {
    const file = node_join(folder, name);
    const beside = node_join(folder, `${name}.packed`);
    await node_copyFile(file, beside);
    const request = { tool, args: [...args, beside], cwd: folder, environment: runner.environment };
    const done = await runner.exec(request);
    if (done.exitCode !== 0) return toolError(done);
    await node_copyFile(beside, file);
    await node_rm(beside);
  }
  return "";
}
async function startOf({ inputs, runner }, folder) {
  const [name] = (await node_readdir(folder)).sort();
  if (name === void 0) return null;
  const file = node_join(folder, name);
  const { measured } = await startBinary(file, startWords(inputs.check), runner.environment);
  return startCost(measured);
}
async function rowOf({ runner }, { name, says }, samples) {
  const folder = samples.at(-1)?.folder ?? "";
  const names = (await node_readdir(folder)).sort();
  const [first] = names;
  if (first === void 0) {
    return { kind: "not-measured", name, says, reason: "the patterns match no main package" };
  }
  const files = names.map((one) => node_join(folder, one));
  const sizes = await Promise.all(files.map(async (file) => (await node_stat(file)).size));
  const compressed = await Promise.all(files.map((file) => compressedSizes(runner, file)));
  const starts = samples.flatMap(({ start }) => start === null ? [] : [start]);
  const cost = {
    name,
    says,
    bytes: sum(sizes),
    xzBytes: sumOrNull(compressed.map((one) => one.xz)),
    zstdBytes: sumOrNull(compressed.map((one) => one.zstd)),
    startMilliseconds: medianOfKnown(starts.map((one) => one.milliseconds)),
    startPeakBytes: medianOfKnown(starts.map((one) => one.peakBytes)),
    coldSeconds: median(samples.map((one) => one.cold.seconds)) ?? 0,
    linkSeconds: median(samples.map((one) => one.linkSeconds)) ?? 0,
    coldPeakBytes: medianOfKnown(samples.map((one) => one.cold.peakBytes)),
    linkPeakBytes: medianOfKnown(samples.map((one) => one.linkPeakBytes))
  };
  return { kind: "measured", cost };
}
function sum(values) {
  return values.reduce((all, one) => all + one, 0);
}
function sumOrNull(values) {
  const known = values.filter((one) => one !== null);
  return known.length === values.length ? sum(known) : null;
}

// src/commands/variants-table.ts
var HEAD = [
  ...["variant", "what it is", "size", "of plain", "xz", "zstd", "start-up", "resident"],
  ...["cold build", "its memory", "link", "its memory"]
];
function variantsTable({ goVersion, target, runs, rows }) {
  const costs = rows.flatMap((row2) => row2.kind === "measured" ? [row2.cost] : []);
  const plain = costs.find((one) => one.name === "plain")?.bytes ?? null;
  const row = (cells2) => `| ${cells2.join(" | ")} |`;
  return [
    row(HEAD),
    row(HEAD.map((_, column) => column < 2 ? "---" : "---:")),
    ...costs.map((one) => row(cells(one, plain))),
    "",
    ...rows.flatMap(
      (one) => one.kind === "measured" ? [] : [`\`${one.name}\` is not measured: ${one.reason}`]
    ),
    `Go ${goVersion}, ${target}; builds: medians of ${runs} by turns; xz -6, zstd -19; cold: from an empty GOCACHE, once for all variants that compile the same.`
  ];
}
function cells(cost, plain) {
  const { startMilliseconds } = cost;
  return [
    `\`${cost.name}\``,
    cost.says,
    bytesText(cost.bytes),
    plain === null ? "\u2013" : `${(cost.bytes / plain).toFixed(2)}x`,
    bytesOrNone(cost.xzBytes),
    bytesOrNone(cost.zstdBytes),
    startMilliseconds === null ? "\u2013" : `${startMilliseconds.toFixed(1)} ms`,
    bytesOrNone(cost.startPeakBytes),
    `${cost.coldSeconds.toFixed(1)} s`,
    bytesOrNone(cost.coldPeakBytes),
    `${cost.linkSeconds.toFixed(2)} s`,
    bytesOrNone(cost.linkPeakBytes)
  ];
}
function bytesOrNone(bytes) {
  return bytes === null ? "\u2013" : bytesText(bytes);
}

// src/commands/variants.ts
var HELP = "variants --help shows every flag";
var VARIANTS_HELP = `Usage: node dist/cli.mjs variants [--runs N] [--only NAME;NAME] [flags of a build] [--json FILE]

Builds the project for this machine once with each lever of a lean build alone and with all of them
together, ${DEFAULT_RUNS} times each (or N) and by turns, and says what each buys and costs: size, size
compressed, start-up (--check 'startup(ARGUMENTS)'), memory and seconds. docs/lean.md explains the
levers. Nothing is restored, saved or moved to the output folder.`;
function runVariantsCommand(host) {
  const asked = parseMeasuringArguments(host.argv, VARIANT_NAMES);
  const { messages } = asked;
  if (messages.length > 0) return Promise.resolve(usageError(host.runner.log, messages, HELP));
  return runMeasuring(
    { ...host, argv: asked.argv },
    {
      help: VARIANTS_HELP,
      inputs: (given) => ({ ...given, compiler: "gc", targets: [], save: "never" }),
      measure: async ({ step, go }) => success({
        goVersion: go.version,
        target: targetText(go.host),
        runs: asked.runs,
        rows: await measureVariants(step, go, await variantsOf(step, go, asked.only), asked.runs)
      }),
      lines: variantsTable,
      isDone: ({ rows }) => rows.some((row) => row.kind === "measured")
    }
  );
}
async function variantsOf(step, go, only) {
  const { exec } = step.runner;
  const request = { exec, environment: go.environment, cwd: step.inputs.workingDirectory };
  const word = async (linker) => {
    const chosen = await chooseLinker(request, linker, go.goEnv.CC || "gcc");
    return chosen.ok ? chosen.value : "";
  };
  const [mold, lld, profiles] = await Promise.all([
    word("mold"),
    word("lld"),
    profileDigests(step.inputs)
  ]);
  const { goos, goarch } = go.host;
  const { tags } = step.inputs;
  const hasProfile = Object.keys(profiles).length > 0;
  const all = variantTable({ goos, goarch, tags, hasProfile, mold, lld });
  return all.filter((one) => only.length === 0 || only.includes(one.name));
}
export {
  VARIANTS_HELP,
  runVariantsCommand
};
