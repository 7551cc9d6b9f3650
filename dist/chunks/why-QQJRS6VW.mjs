import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compiledPackages,
  linkCommand,
  listErrors,
  listPackages,
  listTargets,
  neededPackages,
  outputOf,
  planWidth,
  readActionGraph,
  runShards,
  shardRequest
} from "./chunk-EC2C2CSR.mjs";
import "./chunk-XRXQX4N5.mjs";
import {
  goErrors
} from "./chunk-DSWZMXJQ.mjs";
import {
  plannedId
} from "./chunk-TKCJTW7J.mjs";
import {
  runMeasuring
} from "./chunk-OUCNIALJ.mjs";
import "./chunk-B5MJWIRR.mjs";
import "./chunk-BFCOA4D4.mjs";
import "./chunk-25ZBBCS6.mjs";
import "./chunk-N3ECHNW6.mjs";
import {
  forTarget
} from "./chunk-ARO2BSGF.mjs";
import "./chunk-743H5W2B.mjs";
import "./chunk-B2HAUCF6.mjs";
import "./chunk-MSCK7L5J.mjs";
import "./chunk-2J7FJRO7.mjs";
import "./chunk-YABRGMNZ.mjs";
import "./chunk-VAYSBESN.mjs";
import "./chunk-CGIYDYM4.mjs";
import "./chunk-QTSWQCVJ.mjs";
import {
  goCommand
} from "./chunk-DDOHQBZG.mjs";
import {
  goImports
} from "./chunk-FWLBYFVJ.mjs";
import "./chunk-ZIMIG23V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import "./chunk-FKZN6ATE.mjs";
import "./chunk-KQ4Y7NNP.mjs";
import {
  goesWith,
  importGraph,
  reachable
} from "./chunk-RPFF7YFN.mjs";
import {
  planBuild
} from "./chunk-YMZLBQU4.mjs";
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
import "./chunk-3N22XEHH.mjs";
import "./chunk-J2SYFJ2M.mjs";
import "./chunk-QGRAEMFP.mjs";
import "./chunk-IK2GDEYA.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-QMRD3GFU.mjs";
import {
  BAD_USAGE
} from "./chunk-PJZISR7E.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import "./chunk-YRACT7BR.mjs";
import {
  packageOfSymbol,
  readSize
} from "./chunk-FL4BHJUJ.mjs";
import "./chunk-ZKWKUR64.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-7TB255KL.mjs";
import "./chunk-NY2YDRPN.mjs";
import "./chunk-4VJBA5JR.mjs";
import {
  bytesText,
  secondsText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-P7YWBMOD.mjs";
import "./chunk-XYZGCLWA.mjs";
import "./chunk-D3FJDRRF.mjs";
import "./chunk-IG3GNG75.mjs";
import {
  statPath
} from "./chunk-QTBWPY76.mjs";
import "./chunk-MKVJ6KDP.mjs";
import "./chunk-KAQZFP2U.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_mkdir,
  node_readFile,
  node_stat,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/commands/arguments/why-arguments.ts
function parseWhyArguments(argv) {
  const others = argv.filter((word) => word !== "--no-measure" && word !== "--methods");
  const [first = ""] = others;
  const isNamed = first !== "" && !first.startsWith("-");
  return {
    asked: isNamed ? first : "",
    measure: !argv.includes("--no-measure"),
    methods: argv.includes("--methods"),
    argv: isNamed ? others.slice(1) : others
  };
}

// src/plan/graph/asked-packages.ts
function readAsked(word) {
  const at = word.indexOf("@");
  const path = (at < 0 ? word : word.slice(0, at)).replace(/\/+$/, "");
  return { path, version: at < 0 ? "" : word.slice(at + 1) };
}
var STANDARD = "std";
function askedPackages(packages, path) {
  const such = (isMeant) => new Set(packages.filter(isMeant).map((one) => one.importPath));
  if (path === STANDARD) return { kind: "module", packages: such((one) => one.module.path === "") };
  if (path.endsWith("/...")) {
    const folder = path.slice(0, -"/...".length);
    const isBelow = (one) => one === folder || one.startsWith(`${folder}/`);
    return { kind: "pattern", packages: such((one) => isBelow(one.importPath)) };
  }
  const ofModule = such(
    ({ module }) => module.path === path || module.replacedBy.replace(/@.*$/, "") === path
  );
  if (ofModule.size > 0) return { kind: "module", packages: ofModule };
  return { kind: "package", packages: such((one) => one.importPath === path) };
}
function nearNames(word, known) {
  const all = [...new Set(known)].filter((one) => one !== "");
  const last = word.slice(word.lastIndexOf("/") + 1).toLowerCase();
  const alike = nearest(word, all);
  const holding = all.filter((one) => one.toLowerCase().split("/").includes(last)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return [.../* @__PURE__ */ new Set([...alike === void 0 ? [] : [alike], ...holding])].slice(0, 5);
}
function knownNames(graphs) {
  const names = /* @__PURE__ */ new Set();
  for (const graph of graphs) {
    for (const { importPath, module } of graph.values()) names.add(importPath).add(module.path);
  }
  return names;
}

// src/plan/graph/import-places.ts
async function importPlaces(graph, reached, asked) {
  const places = [];
  for (const from of [...reached].sort()) {
    const importer = graph.get(from);
    const to = asked.has(from) ? [] : importer?.imports.filter((one) => asked.has(one)) ?? [];
    if (importer === void 0 || to.length === 0) continue;
    const found = [];
    for (const name of importer.goFiles) {
      const file = node_join(importer.folder, name);
      const text = await node_readFile(file, "utf8").catch(() => "");
      found.push(...goImports(text).map((one) => ({ ...one, file })));
    }
    for (const path of to) {
      const lines = found.filter((one) => one.path === path || path.endsWith(`vendor/${one.path}`));
      const { isOwn } = importer;
      if (lines.length === 0)
        places.push({ from, to: path, file: "", line: 0, isBlank: false, isOwn });
      for (const { file, line, name } of lines)
        places.push({ from, to: path, file, line, isBlank: name === "_", isOwn });
    }
  }
  return places;
}
function areRemovable(places) {
  return places.length > 0 && places.every((one) => one.isBlank && one.isOwn);
}

// src/plan/graph/chains.ts
function shortestChains(graph, main, asked) {
  if (asked.has(main)) return [[main]];
  const before = /* @__PURE__ */ new Map([[main, ""]]);
  const ends = [];
  let level = [main];
  while (level.length > 0) {
    const next = [];
    for (const path of level) {
      for (const imported of graph.get(path)?.imports ?? []) {
        if (before.has(imported)) continue;
        before.set(imported, path);
        if (asked.has(imported)) ends.push(chainTo(before, imported));
        else next.push(imported);
      }
    }
    level = next.sort();
  }
  return ends;
}
function chainTo(before, end) {
  const chain = [end];
  for (let one = before.get(end) ?? ""; one !== ""; one = before.get(one) ?? "") chain.push(one);
  return chain.reverse();
}

// src/plan/graph/dominators.ts
function dominatorTree(graph, main) {
  const order = reversePostOrder(graph, main);
  const rank = new Map(order.map((path, index) => [path, index]));
  const importers = new Map(order.map((path) => [path, []]));
  for (const path of order)
    for (const next of graph.get(path)?.imports ?? []) importers.get(next)?.push(path);
  const idom = /* @__PURE__ */ new Map([[main, main]]);
  const rankOf = (path) => rank.get(path) ?? 0;
  const common = (a, b) => {
    let [one, other] = [a, b];
    while (one !== other) {
      if (rankOf(one) > rankOf(other)) one = idom.get(one) ?? main;
      else other = idom.get(other) ?? main;
    }
    return one;
  };
  for (const path of order.slice(1)) {
    const known = (importers.get(path) ?? []).filter((one) => idom.has(one));
    const [first = main, ...others] = known;
    idom.set(path, others.reduce(common, first));
  }
  return new Map([...idom].map(([path, above]) => [path, path === main ? null : above]));
}
function dominatorsOf(tree, path) {
  const above = [];
  for (let one = tree.get(path) ?? null; one !== null; one = tree.get(one) ?? null) above.push(one);
  return above.reverse();
}
function commonDominators(tree, asked) {
  const chains = [...asked].filter((path) => tree.has(path)).map((path) => dominatorsOf(tree, path));
  const [first = [], ...others] = chains;
  return first.filter((path) => !asked.has(path) && others.every((one) => one.includes(path)));
}
function reversePostOrder(graph, main) {
  const order = [];
  const seen = /* @__PURE__ */ new Set([main]);
  const stack = [{ path: main, next: 0 }];
  for (let top = stack.at(-1); top !== void 0; top = stack.at(-1)) {
    const imported = graph.get(top.path)?.imports[top.next++];
    if (imported === void 0) {
      order.push(top.path);
      stack.pop();
    } else if (!seen.has(imported) && graph.has(imported)) {
      seen.add(imported);
      stack.push({ path: imported, next: 0 });
    }
  }
  return order.reverse();
}

// src/plan/graph/why.ts
function reasonsOf(graph, main, asked) {
  const reached = reachable(graph, [main]);
  const there = new Set([...asked].filter((path) => reached.has(path)));
  if (there.size === 0)
    return { packages: [], chains: [], through: [], dropped: { packages: [], modules: [] } };
  const above = commonDominators(dominatorTree(graph, main), there);
  return {
    packages: [...there].sort(),
    chains: shortestChains(graph, main, there),
    through: above.filter((path) => path !== main).map((path) => ({ package: path, ...droppedWith(graph, main, /* @__PURE__ */ new Set([path])) })),
    dropped: droppedWith(graph, main, there)
  };
}
function droppedWith(graph, main, without) {
  const gone = goesWith(graph, main, without);
  const left = new Set(
    [...reachable(graph, [main], without)].map((path) => graph.get(path)?.module.path ?? "")
  );
  const modules = /* @__PURE__ */ new Map();
  for (const path of gone) {
    const module = graph.get(path)?.module;
    if (module !== void 0 && module.path !== "" && !left.has(module.path))
      modules.set(module.path, { path: module.path, version: module.version });
  }
  return {
    packages: [...gone].sort(),
    modules: [...modules.values()].sort((a, b) => a.path < b.path ? -1 : 1)
  };
}
function moduleRows(graph, main) {
  const own = /* @__PURE__ */ new Map();
  for (const path of reachable(graph, [main])) {
    const one = graph.get(path);
    if (one === void 0 || one.module.path === "" || one.module.version === "") continue;
    own.set(one.module.path, [...own.get(one.module.path) ?? [], one]);
  }
  return [...own].map(([path, packages]) => {
    const paths = packages.map((one) => one.importPath).sort();
    return {
      path,
      version: packages[0]?.module.version ?? "",
      packages: paths,
      dropped: droppedWith(graph, main, new Set(paths))
    };
  });
}

// src/commands/why/weights.ts
var NO_WEIGHTS = { bytes: null, seconds: null };
function weightOf(packages, { bytes, seconds }) {
  const all = [...packages];
  const sum = (known) => known === null ? null : all.reduce((total, one) => total + (known.get(one) ?? 0), 0);
  return { bytes: sum(bytes), seconds: sum(seconds) };
}

// src/commands/why/explain-binary.ts
async function explainBinary({ name, package: main, target, graph }, asked, weights) {
  const { packages, chains, through, dropped } = reasonsOf(graph, main, asked);
  if (packages.length === 0) return null;
  const reached = reachable(graph, [main]);
  const placesOf = (paths) => importPlaces(graph, reached, new Set(paths));
  const weighed = (one) => ({
    ...one,
    ...weightOf(one.packages, weights),
    bytesFrom: weights.bytes === null ? null : "attribution"
  });
  const above = await Promise.all(
    through.map(async (one) => {
      const places = await placesOf([one.package]);
      return { ...weighed(one), removable: areRemovable(places) ? places : [] };
    })
  );
  const droppedWeight = weighed(dropped);
  return {
    ...{ name, package: main, target, packages, chains },
    own: weightOf(packages, weights),
    through: above,
    dropped: droppedWeight,
    imports: await placesOf(packages),
    without: null
  };
}

// src/commands/why/module-table.ts
function moduleTable({ name, target, package: main, graph }, weights) {
  const rows = moduleRows(graph, main).map(
    ({ path, version, packages, dropped }) => ({
      ...{ path, version, packages: packages.length },
      own: weightOf(packages, weights),
      dropped: {
        packages: dropped.packages.length,
        modules: dropped.modules.length,
        ...weightOf(dropped.packages, weights)
      }
    })
  );
  const cost = ({ dropped }) => dropped.bytes ?? dropped.packages;
  rows.sort((a, b) => cost(b) - cost(a) || (a.path < b.path ? -1 : 1));
  return { name, target, rows };
}

// src/commands/why/outside.ts
async function findOutside({ step, go, project }, path, roots) {
  const graphs = roots.map((one) => one.graph);
  for (const target of go.targets) {
    const graph = await graphOf(step, go, target, step.inputs.packages, true);
    const chain = chainFrom(graph, path, (name) => name.endsWith(".test"));
    const text = targetText(target);
    if (chain !== null) return success({ kind: "test", target: text, chain });
    graphs.push(graph);
  }
  const [host] = go.targets;
  if (host !== void 0 && hasTools(project)) {
    const graph = await graphOf(step, go, host, ["tool"], false);
    const chain = chainFrom(graph, path, (name) => graph.get(name)?.name === "main");
    if (chain !== null) return success({ kind: "tool", chain });
    graphs.push(graph);
  }
  if (await isInModuleGraph(step, go, path))
    return success({ kind: "go.mod", isDirect: isDirect(project, path) });
  return unknown(path, knownNames(graphs));
}
function unknown(path, known) {
  const near = nearNames(path, known);
  const module = [...known].filter((one) => path.startsWith(`${one}/`)).sort((a, b) => b.length - a.length)[0];
  const part = module === void 0 ? "" : `; of ${module} there are other packages`;
  return failure(
    "GTB1109",
    `${shown(path)} is no module and no package of this build, of its tests or its module graph${part}`,
    "a module as go.mod names it, a package by its import path, or a path with /... behind it",
    near.length > 0 ? `did you mean ${near.join(", ")}?` : "why without a name lists all modules"
  );
}
async function graphOf({ runner, inputs }, go, target, packages, tests) {
  const listed = await listPackages({
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    environment: go.environment,
    cwd: inputs.workingDirectory,
    flags: { ...go.flags, compile: [...tests ? ["-test", "-e"] : [], ...go.flags.compile] },
    packages,
    targets: [target]
  });
  const found = listed.ok ? listed.value.get(targetText(target)) ?? [] : [];
  return importGraph(found, (name) => name);
}
function chainFrom(graph, path, isRoot) {
  const { packages } = askedPackages([...graph.values()], path);
  const chains = [...graph.keys()].filter(isRoot).flatMap((root) => shortestChains(graph, root, packages).slice(0, 1));
  return chains.sort((a, b) => a.length - b.length)[0] ?? null;
}
function hasTools({ pins }) {
  return [...pins.values()].some((text) => /^tool\b/m.test(text));
}
async function isInModuleGraph({ runner, inputs }, go, path) {
  const [target] = go.targets;
  if (target === void 0 || !path.includes(".")) return false;
  const { exitCode } = await runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: ["list", "-m", "--", path],
    cwd: inputs.workingDirectory,
    environment: forTarget(go.environment, target)
  });
  return exitCode === 0;
}
function isDirect({ pins }, path) {
  const lines = [...pins.values()].flatMap((text) => text.split("\n"));
  return lines.some(
    (line) => line.replace(/^require\s/, "").trim().split(/\s+/)[0] === path && !/\/\/ indirect/.test(line)
  );
}

// src/commands/why/roots.ts
var MATCHED = "./...";
function findRoots({ inputs }, go, listing) {
  const planned = planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: true,
    mainsOnly: inputs.mainsOnly,
    listing
  });
  if (!planned.ok) return planned;
  const roots = planned.value.shards.flatMap(({ target, packages, binaries }) => {
    const text = targetText(target);
    const graph = importGraph(listing.get(text) ?? []);
    if (binaries.length === 0) {
      const all = withRoot(graph, packages);
      const name = "the packages that match";
      return [{ name, package: MATCHED, target: text, graph: all, planned: null }];
    }
    return binaries.map((one) => ({
      name: one.name,
      package: one.package,
      target: text,
      graph,
      planned: one
    }));
  });
  return success({ plan: planned.value, roots });
}
function withRoot(graph, imports) {
  const root = {
    importPath: MATCHED,
    name: "",
    folder: "",
    module: { path: "", version: "", replacedBy: "" },
    isOwn: true,
    goFiles: [],
    imports: [...imports].sort()
  };
  return new Map([...graph, [MATCHED, root]]);
}

// src/commands/why/measure-without.ts
function builderOf(step, go, plan, listing) {
  const cache = node_join(step.folders.job, "why-gocache");
  const width = planWidth(step, plan);
  const needed = neededPackages(plan, listing);
  const run = async (folder, flags) => {
    await node_mkdir(folder, { recursive: true });
    const building = { step, go, digests: /* @__PURE__ */ new Map(), width, folder, gate: flags };
    return runShards({
      ...shardRequest(step, go, plan, needed),
      cwd: step.inputs.workingDirectory,
      environment: { ...go.environment, GOCACHE: cache },
      temp: folder,
      commands: (shard, index) => shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index)]
    });
  };
  const fileOf = (folder, index, builtName) => {
    const shard = plan.shards[index];
    return node_join((shard && outputOf(folder, shard, index)) ?? folder, builtName);
  };
  return {
    async build() {
      const folder = node_join(step.folders.job, "why-with");
      const runs = await run(folder, []);
      const failed = runs.filter((one) => one.result.exitCode !== 0);
      if (failed.length > 0) return goErrors(step, "build", failed.map(goError));
      const seconds = new Map(runs.map((one) => [targetText(one.shard.target), secondsOf(one)]));
      const messages = new Map(runs.map((one) => [targetText(one.shard.target), one.messages]));
      return success({ fileOf: (index, name) => fileOf(folder, index, name), seconds, messages });
    },
    /** Where the binaries of a build with an overlay lie; null where it fails: something needs what is not there. */
    async buildWithout(overlay, name) {
      const folder = node_join(step.folders.job, name);
      const runs = await run(folder, [`-overlay=${overlay}`]);
      if (runs.some((one) => one.result.exitCode !== 0)) return null;
      return (index, builtName) => fileOf(folder, index, builtName);
    }
  };
}
async function bytesOf(file) {
  return (await node_stat(file)).size;
}
function goError({ shard, messages, result }) {
  return { target: targetText(shard.target), text: messages.trim() || result.stderr.trim() };
}
function secondsOf({ graph }) {
  const read = readActionGraph(graph);
  if (!read.ok) return /* @__PURE__ */ new Map();
  return new Map(compiledPackages(read.value).map((one) => [one.importPath, one.seconds]));
}

// src/commands/why/package-bytes.ts
async function packageBytes(file) {
  const size = await readSize(file);
  if (!size.ok || size.value.sectionsOnly !== null) return null;
  return new Map(size.value.packages.map((one) => [one.package, one.bytes]));
}

// src/commands/why/without-imports.ts
function nearestCut(binary, isAskedRemovable) {
  if (isAskedRemovable)
    return { through: "", imports: binary.imports, packages: binary.dropped.packages };
  const above = binary.through.findLast((one) => one.removable.length > 0);
  return above === void 0 ? null : { through: above.package, imports: above.removable, packages: above.packages };
}
async function writeOverlay(imports, folder) {
  const replaced = {};
  const files = new Set(imports.map((one) => one.file));
  for (const file of files) {
    const paths = new Set(imports.filter((one) => one.file === file).map((one) => one.to));
    const copy = node_join(folder, `without-${Object.keys(replaced).length}.go`);
    await node_writeFile(copy, withoutImports(await node_readFile(file, "utf8"), paths));
    replaced[file] = copy;
  }
  const overlay = node_join(folder, "overlay.json");
  await node_writeFile(overlay, JSON.stringify({ Replace: replaced }));
  return overlay;
}
function withoutImports(source, paths) {
  const blank = goImports(source).filter(({ name, path }) => name === "_" && paths.has(path));
  return blank.sort((a, b) => b.at - a.at).reduce((text, { at, path }) => {
    const end = at + path.length + 2;
    return `${text.slice(0, at)}"unsafe"${text.slice(end)}`;
  }, source);
}

// src/commands/why/weigh.ts
async function weigh(measured, { plan, roots }, listing, measure) {
  const { step, go } = measured;
  if (!measure) return success(await ofEarlierBuild(roots));
  const builder = builderOf(step, go, plan, listing);
  step.runner.log.info("building the project, to weigh it (--no-measure leaves it out)");
  const built = await builder.build();
  if (!built.ok) return built;
  const fileOf = (from, { planned }) => {
    if (planned === null) return null;
    const id = plannedId(planned);
    const index = plan.shards.findIndex((one) => one.binaries.some((b) => plannedId(b) === id));
    return from(index, planned.builtName);
  };
  const known = /* @__PURE__ */ new Map();
  for (const root of roots) {
    const file = fileOf(built.value.fileOf, root);
    const seconds = built.value.seconds.get(root.target) ?? null;
    known.set(root, { bytes: file === null ? null : await packageBytes(file), seconds });
  }
  let builds = 0;
  return success({
    weightsOf: (root) => known.get(root) ?? NO_WEIGHTS,
    notes: [],
    async without(root, binary) {
      const before = fileOf(built.value.fileOf, root);
      const cut = nearestCut(binary, areRemovable(binary.imports));
      if (cut === null || before === null) return binary;
      const name = `why-without-${builds++}`;
      const folder = node_join(step.folders.job, `${name}-sources`);
      await node_mkdir(folder, { recursive: true });
      step.runner.log.info(`building ${root.name} without ${cut.through || "it"}`);
      const files = await builder.buildWithout(await writeOverlay(cut.imports, folder), name);
      const after = files === null ? null : fileOf(files, root);
      if (after === null) return binary;
      const [bytesBefore, bytesAfter] = [await bytesOf(before), await bytesOf(after)];
      const bytes = bytesBefore - bytesAfter;
      const { imports, packages, through } = cut;
      const without = { imports, package: through, packages, bytesBefore, bytesAfter };
      const weighed = { bytes, bytesFrom: "build" };
      return {
        ...binary,
        without,
        dropped: through === "" ? { ...binary.dropped, ...weighed } : binary.dropped,
        through: binary.through.map(
          (one) => one.package === through ? { ...one, ...weighed } : one
        )
      };
    }
  });
}
async function ofEarlierBuild(roots) {
  const known = /* @__PURE__ */ new Map();
  const read = [];
  for (const root of roots) {
    const path = root.planned?.path ?? "";
    if (path === "" || statPath(path)?.isFile() !== true) continue;
    const bytes = await packageBytes(path);
    if (bytes === null) continue;
    known.set(root, { bytes, seconds: null });
    read.push(path);
  }
  const notes = read.length > 0 ? [`bytes are those of ${read.join(", ")}, as an earlier build left it`] : ["no bytes: there is no binary of an earlier build"];
  return {
    weightsOf: (root) => known.get(root) ?? NO_WEIGHTS,
    without: async (_root, binary) => binary,
    notes: [
      ...notes,
      "without --no-measure the project is built, and where blank imports bring it, without them as well"
    ]
  };
}

// src/commands/why/find-why.ts
async function findWhy(measured, question) {
  const { step, project, go } = measured;
  const listed = await listTargets(step, go);
  if (!listed.ok) return listErrors(step, project, go, listed.errors);
  const found = findRoots(step, go, listed.value);
  if (!found.ok) return found;
  const { roots } = found.value;
  const { asked } = question;
  const { path, version } = readAsked(asked);
  const all = roots.flatMap(({ graph }) => [...graph.values()]);
  const { kind, packages } = askedPackages(all, path);
  const isThere = asked === "" || packages.size > 0;
  const outside = isThere ? success(null) : await findOutside(measured, path, roots);
  if (!outside.ok) return outside;
  const weighed = await weigh(measured, found.value, listed.value, question.measure && isThere);
  if (!weighed.ok) return weighed;
  const { weightsOf, without, notes } = weighed.value;
  const binaries = [];
  const others = [];
  for (const root of asked === "" ? [] : roots) {
    const one = await explainBinary(root, packages, weightsOf(root));
    if (one === null) others.push(root);
    else binaries.push(await without(root, one));
  }
  const isUnlinked = binaries.length === 0 && packages.size > 0;
  const module = all.find((one) => packages.has(one.importPath))?.module ?? null;
  const isOther = version !== "" && module !== null && module.version !== version;
  const had = module?.version || "the checkout itself";
  return success({
    asked,
    kind: asked === "" ? "all" : kind,
    goVersion: go.version,
    module: module === null || module.path === "" ? null : module,
    binaries,
    without: others.map(({ name, target }) => ({ name, target })),
    outside: isUnlinked ? { kind: "unlinked", packages: [...packages].sort() } : outside.value,
    modules: asked === "" ? roots.map((root) => moduleTable(root, weightsOf(root))) : [],
    notes: [...isOther ? [`asked for ${version}; the build has ${had}`] : [], ...notes]
  });
}

// src/commands/why/methods/reflect-callers.ts
var HEADER = "# ";
var ARROW = " -> ";
var FLAGS = /(?: |<(?:UsedInIface|ReflectMethod)>)+$/;
var CALLER = "<ReflectMethod>";
var BEFORE = /* @__PURE__ */ new Set(["_", "runtime.main_main\xB7f", "runtime.main", "go:main.inittasks"]);
function reflectCallers(text) {
  const found = /* @__PURE__ */ new Map();
  let parents = /* @__PURE__ */ new Map();
  let callers = [];
  for (const line of text.split("\n")) {
    if (line.startsWith(HEADER)) {
      parents = /* @__PURE__ */ new Map();
      callers = [];
      found.set(line.slice(HEADER.length).trim(), callers);
      continue;
    }
    const at = line.indexOf(ARROW);
    if (at < 0) continue;
    const name = line.slice(at + ARROW.length).replace(FLAGS, "");
    if (parents.has(name)) continue;
    parents.set(name, line.slice(0, at).replace(FLAGS, ""));
    if (!line.endsWith(CALLER)) continue;
    const { chain, isByMethod } = chainTo2(parents, name);
    callers.push({ function: name, chain, isSure: callers.length === 0 || !isByMethod });
  }
  return found;
}
function chainTo2(parents, end) {
  const chain = [];
  let isByMethod = false;
  for (let one = end; !BEFORE.has(one) && !chain.includes(one); ) {
    chain.push(one);
    const from = parents.get(one) ?? "_";
    isByMethod ||= isType(from) && !isType(one);
    one = from;
  }
  return { chain: chain.reverse().filter((one) => !one.endsWith("\xB7f")), isByMethod };
}
function isType(name) {
  return name.startsWith("type:");
}

// src/commands/why/methods/find-methods.ts
async function findMethods({ step, project, go }) {
  const listed = await listTargets(step, go);
  if (!listed.ok) return listErrors(step, project, go, listed.errors);
  const found = findRoots(step, go, listed.value);
  if (!found.ok) return found;
  const { plan } = found.value;
  const roots = found.value.roots.filter((one) => one.planned !== null);
  if (roots.length === 0) {
    return failure(
      "GTB1102",
      "no main package is built, and the linker is what is asked",
      "a main package",
      "name one with --packages"
    );
  }
  step.runner.log.info("building the project with -ldflags=-dumpdep");
  const [ldflags = "-ldflags="] = go.flags.link;
  const dumping = { ...go, flags: { ...go.flags, link: [`${ldflags} -dumpdep`] } };
  const built = await builderOf(step, dumping, plan, listed.value).build();
  if (!built.ok) return built;
  const { messages } = built.value;
  const callers = new Map(
    [...messages].map(([target, text]) => [target, reflectCallers(text)])
  );
  const binaries = roots.map(
    (root) => keptMethods(root, callers.get(root.target)?.get(root.package) ?? [])
  );
  return success({ goVersion: go.version, binaries });
}
function keptMethods(root, callers) {
  const { name, package: main, target, graph } = root;
  const chainTo3 = (path) => path === "" ? [] : shortestChains(graph, main, /* @__PURE__ */ new Set([path]))[0] ?? [];
  const reached = reachable(graph, [main]);
  const hasPlugins = reached.has("plugin") && reached.has("runtime/cgo");
  return {
    ...{ name, package: main, target },
    callers: callers.map((one) => {
      const symbol = packageOfSymbol(one.function) ?? "";
      const path = symbol === "main" ? main : symbol;
      return { ...one, package: path, imports: chainTo3(path) };
    }),
    plugin: hasPlugins ? chainTo3("plugin") : null
  };
}

// src/commands/why/methods/methods-lines.ts
var SHOWN = 8;
function methodsLines({ binaries }) {
  return binaries.flatMap((one, index) => [...index === 0 ? [] : [""], ...binaryLines(one)]);
}
function binaryLines({ name, target, callers, plugin }) {
  const head = `${name} (${target})`;
  const sure = callers.filter((one) => one.isSure);
  const others = callers.filter((one) => !one.isSure);
  if (callers.length === 0 && plugin === null)
    return [`${head}: the linker drops methods that nothing calls`];
  return [
    `${head}: the linker keeps every exported method of every type that is used`,
    ...plugin === null ? [] : ["  package plugin is linked in: a plugin may call any of them", ...steps(plugin)],
    ...sure.slice(0, SHOWN).flatMap(callerLines),
    ...moreText(sure.length),
    ...others.length === 0 ? [] : [
      "  methods that may be kept for no other reason than these, and look up methods themselves:",
      ...others.slice(0, SHOWN).map((one) => `    ${one.function}`),
      ...moreText(others.length)
    ]
  ];
}
function callerLines({ function: name, chain, imports }) {
  return [
    `  because of ${name}, which calls Method or MethodByName of package reflect with a name that only runs tell`,
    ...imports.length > 1 ? ["    shortest chain of imports:", ...steps(imports)] : [],
    "    how the linker came to it:",
    ...steps(chain)
  ];
}
function steps(chain) {
  return chain.map((one, i) => `      ${"  ".repeat(i)}${i === 0 ? "" : "-> "}${one}`);
}
function moreText(count) {
  return count > SHOWN ? [`    and ${count - SHOWN} more`] : [];
}

// src/commands/why/why-lines.ts
var SHOWN2 = 5;
var SHOWN_ROWS = 20;
function whyLines(report, folder) {
  const { asked, binaries, without, outside, modules, notes } = report;
  const others = without.map((one) => `${one.name} (${one.target})`).join(", ");
  return [
    ...asked === "" ? [] : [headLine(report)],
    ...binaries.flatMap((one) => ["", ...binaryLines2(one, asked, folder)]),
    ...binaries.length > 0 && others !== "" ? ["", `not in ${others}`] : [],
    ...outside === null ? [] : outsideLines(outside, asked),
    ...modules.flatMap((one) => ["", ...tableLines(one)]),
    ...notes.length === 0 ? [] : ["", ...notes]
  ];
}
function headLine({ asked, kind, module, binaries, without }) {
  const total = binaries.length + without.length;
  const version = module === null || module.version === "" ? "" : ` ${module.version}`;
  const replaced = module === null || module.replacedBy === "" ? "" : `, replaced by ${module.replacedBy}`;
  const what = kind === "package" && module !== null ? ` (of ${module.path}${version})` : version;
  return `${asked}${what}${replaced}: in ${binaries.length} of ${counted(total, "binary", "binaries")}`;
}
function binaryLines2(binary, asked, folder) {
  const { name, target, packages, chains, through, dropped, imports, without } = binary;
  const removable = through.filter((one) => one.removable.length > 0);
  return [
    `${name} (${target}): ${counted(packages.length, "package")} of it${weightText(binary.own)}`,
    `  shortest chains of imports, ${Math.min(chains.length, SHOWN2)} of ${chains.length}:`,
    ...chains.slice(0, SHOWN2).flatMap((chain) => [
      `    ${chain[0]}`,
      ...chain.slice(1).map((path, i) => `    ${"  ".repeat(i)}-> ${path}`)
    ]),
    ...through.length === 0 ? ["  no single package brings it: chains lead to it on several ways"] : ["  every chain leads through:"],
    ...through.map((one) => `    ${one.package}: without it ${droppedText(one)}`),
    `  without ${asked}: ${droppedText(dropped)}`,
    ...moduleLines(dropped),
    `  imported by ${counted(imports.length, "line")}:`,
    ...limited(imports.map((one) => `    ${placeText(one, folder)}`)),
    ...imports.length > 0 && imports.every((one) => one.isBlank && one.isOwn) ? [
      "  all of them are blank imports of the project: they can be deleted, and all still compiles"
    ] : removable.slice(-1).map((one) => {
      const places = one.removable.map((place) => placeText(place, folder)).join(", ");
      return `  to be rid of it, delete the blank import of ${one.package}: ${places}`;
    }),
    ...without === null ? [] : [
      `  built without ${without.package || asked}: ${bytesText(without.bytesBefore)} -> ${bytesText(without.bytesAfter)}, ${changeText(without.bytesBefore - without.bytesAfter)}`
    ]
  ];
}
function moduleLines({ modules }) {
  const names = modules.map(({ path, version }) => `    ${path} ${version}`.trimEnd());
  return names.length === 0 ? [] : ["  modules of which nothing is left:", ...limited(names)];
}
function droppedText(dropped) {
  const from = dropped.bytesFrom === "build" ? " (built)" : "";
  return `${going(dropped.packages.length)}${weightText(dropped)}${from}`;
}
function weightText({ bytes, seconds }) {
  const parts = [
    ...bytes === null ? [] : [bytesText(bytes)],
    ...seconds === null ? [] : [`${secondsText(seconds)} of compiling`]
  ];
  return parts.map((part) => `, ${part}`).join("");
}
function placeText({ from, to, file, line, isBlank }, folder) {
  if (file === "") return `${from} -> ${to} (Go adds it: cgo, SWIG or the linker)`;
  const shown2 = relativePath(folder, file);
  const path = shown2.startsWith("..") ? `${from}/${file.replace(/^.*[\\/]/, "")}` : shown2;
  return `${path}:${line}: ${isBlank ? "blank import of " : ""}${to}`;
}
function outsideLines(outside, asked) {
  if (outside.kind === "unlinked")
    return [`it is compiled, and no binary has it: ${outside.packages.join(", ")}`];
  if (outside.kind === "go.mod")
    return [
      `${asked} is in the module graph${outside.isDirect ? " and required by go.mod" : ""}, and no binary, test or tool imports a package of it`,
      ...outside.isDirect ? ["go mod tidy drops it if nothing else of the project needs it"] : []
    ];
  const what = outside.kind === "test" ? `only tests import it (${outside.target}):` : "only tools import it:";
  return [
    what,
    ...outside.chain.map((path, i) => `  ${"  ".repeat(i)}${i > 0 ? "-> " : ""}${path}`)
  ];
}
function tableLines({ name, target, rows }) {
  const shown2 = rows.slice(0, SHOWN_ROWS).map((one) => {
    const { dropped } = one;
    const more = `${counted(dropped.modules, "module")} and ${going(dropped.packages)}${weightText(dropped)}`;
    return `  ${`${one.path} ${one.version}`.padEnd(56)}  ${counted(one.packages, "package")}${weightText(one.own)}; without it ${more}`;
  });
  const rest = rows.length - shown2.length;
  return [
    `${name} (${target}): ${counted(rows.length, "module")}`,
    ...shown2,
    ...rest > 0 ? [`  and ${rest} more`] : []
  ];
}
function limited(lines) {
  const rest = lines.length - SHOWN2;
  return [...lines.slice(0, SHOWN2), ...rest > 0 ? [`    and ${rest} more`] : []];
}
function changeText(bytes) {
  return bytes >= 0 ? `${bytesText(bytes)} less` : `${bytesText(-bytes)} more`;
}
function going(packages) {
  return `${counted(packages, "package")} ${packages === 1 ? "goes" : "go"}`;
}
function counted(count, one, several = `${one}s`) {
  return `${count} ${count === 1 ? one : several}`;
}

// src/commands/why.ts
var WHY_HELP = `Usage: node dist/cli.mjs why [MODULE] [--no-measure] [flags of a build] [--json FILE]
       node dist/cli.mjs why --methods [flags of a build] [--json FILE]

Says why a module, a package, or all packages below a path (PATH/...) are in the binaries of a build:
the shortest chains of imports, through which packages every chain leads, which lines import it, and
which packages, modules, bytes and compile seconds go without it. Without MODULE: all modules, the
most expensive first.

The project is built from an empty cache, which weighs and times every package, and where blank imports
of its own bring in what was asked for, once more without them: the bytes are then those of the
difference. With --no-measure nothing is built, and bytes are those of the binaries that an earlier
build has left in the output folder. Nothing is saved, and no source is changed.

--methods: which functions look up methods by a name that only runs tell (reflect.Value.MethodByName), so
that the linker keeps every exported method of every type, and how it came to them. The project is linked
once with -ldflags=-dumpdep.`;
async function runWhyCommand(host) {
  const { asked, measure, methods, argv } = parseWhyArguments(host.argv);
  if (methods && asked !== "") {
    host.runner.log.error(`--methods is about whole binaries: leave out ${asked}`);
    return BAD_USAGE;
  }
  const given = {
    help: WHY_HELP,
    inputs: (inputs) => ({ ...inputs, compiler: "gc", save: "never" }),
    isDone: () => true
  };
  if (methods)
    return runMeasuring(
      { ...host, argv },
      { ...given, measure: findMethods, lines: methodsLines }
    );
  return runMeasuring(
    { ...host, argv },
    {
      ...given,
      measure: (measured) => findWhy(measured, { asked, measure }),
      lines: (report) => whyLines(report, host.cwd)
    }
  );
}
export {
  WHY_HELP,
  runWhyCommand
};
