import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cInputsText,
  paysReport
} from "./chunk-LH2QAPTF.mjs";
import {
  DIGITS,
  goSeconds,
  isOpenVariable,
  oneLine,
  ownName,
  packageDigest,
  sealLane,
  spreadOf,
  withRun
} from "./chunk-T7EQQVIP.mjs";
import {
  folderCauses,
  placeCauses
} from "./chunk-Q46KGVKU.mjs";
import "./chunk-ZKWKUR64.mjs";
import {
  toThousandths
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/cache/misses/lane-causes.ts
function laneCauses(before, now) {
  const causes = [
    ...plain("runner", "runner", systemText(before), systemText(now), ""),
    ...plain("go-version", "Go", before.goVersion, now.goVersion, ""),
    ...plain("targets", "targets", before.targets.join(" "), now.targets.join(" "), TARGETS),
    ...plain("profile", "profile", before.profile, now.profile, ""),
    ...plain("cgo", "CGO_ENABLED", digit(before.cgo), digit(now.cgo), ""),
    ...cCauses(before, now),
    ...flagCauses(before.compileFlags, now.compileFlags),
    ...variableCauses(before.goEnvironment, now.goEnvironment),
    ...profileCauses(before.profiles ?? {}, now.profiles ?? {})
  ];
  return causes;
}
var TARGETS = "give each set of targets a job or `cache-name` of its own";
function systemText(lane) {
  return `${lane.runnerOs} ${lane.runnerArch}`;
}
function digit(value) {
  return value ? "1" : "0";
}
function plain(kind, name, before, now, change) {
  if (before === now) return [];
  return [{ kind, text: `${name} ${oneLine(String(before))} -> ${oneLine(String(now))}`, change }];
}
function cCauses({ cgo: wasCgo, c: before }, { cgo, c: now }) {
  if (before === null || now === null) {
    if (before === now || wasCgo !== cgo) return [];
    const text = now === null ? "no step compiles C any more" : "a later step of the job compiled C";
    return [{ kind: "later-c", text, change: "" }];
  }
  return [
    ...plain("c-compiler", "C compiler", before.compiler, now.compiler, ""),
    ...plain("runner-image", "runner image", before.system, now.system, IMAGE)
  ];
}
var IMAGE = "name the image (`runs-on: ubuntu-24.04`), or use a container of your own";
function flagCauses(before, now) {
  const gone = before.filter((flag) => !now.includes(flag));
  const fresh = now.filter((flag) => !before.includes(flag));
  const names = [...new Set([...gone, ...fresh].map(flagName))].sort();
  if (names.length === 0) {
    const isSame = before.length === now.length && before.every((flag, at) => flag === now[at]);
    return isSame ? [] : [{ kind: "flags", text: "the order of the flags changed", change: "" }];
  }
  return names.map((name) => {
    const kind = name === "-tags" ? "tags" : name === "-pgo" ? "pgo" : "flags";
    return { kind, text: `${oneLine(name)} changed`, change: "" };
  });
}
function flagName(flag) {
  const [, name] = /^--?([A-Za-z][\w-]*)/.exec(flag) ?? [];
  return name === void 0 ? "a flag" : `-${name}`;
}
function variableCauses(before, now) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    if (before[name] === now[name]) return [];
    const kind = variableKind(name);
    const isOpen = isOpenVariable(name);
    const values = `: ${valueText(before[name])} -> ${valueText(now[name])}`;
    return [{ kind, text: `${oneLine(name)} changed${isOpen ? values : ""}`, change: "" }];
  });
}
function variableKind(name) {
  if (name === "GOFLAGS") return "goflags";
  if (name === "GOEXPERIMENT") return "goexperiment";
  if (/^(?:CC|CXX|FC|AR)(?:_|$)/.test(name)) return "cc";
  if (/^CGO_|^PKG_CONFIG/.test(name)) return "cgo-flags";
  return "go-variable";
}
function valueText(value) {
  return value === void 0 ? "not set" : oneLine(value);
}
function profileCauses(before, now) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.filter((name) => before[name] !== now[name]).map((name) => {
    const what = now[name] === void 0 ? "is gone" : before[name] === void 0 ? "is new" : "changed";
    const where = name === "" ? "the main package" : oneLine(name);
    return { kind: "pgo", text: `PGO profile of ${where} ${what}`, change: "" };
  });
}

// src/cache/misses/module-changes.ts
function moduleChanges(before, now) {
  const [was, is] = [versions(before), versions(now)];
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path)).sort().map((path) => ({ path, before: was.get(path) ?? null, now: is.get(path) ?? null }));
}
function moduleChangeText({ path, before, now }) {
  const name = oneLine(path);
  if (before === null) return `${name} ${oneLine(now ?? "")} is new`;
  if (now === null) return `${name} ${oneLine(before)} is gone`;
  return `${name} ${oneLine(before)} -> ${oneLine(now)}`;
}
function goSumText(changes) {
  if (changes.length === 0)
    return "go.mod, go.work or go.sum changed, but no module that the build reads";
  const named = changes.slice(0, 3).map(moduleChangeText).join(", ");
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
  return `go.sum changed (${named}${more})`;
}
function versions(modules) {
  return new Map(
    modules.map((text) => {
      const at = text.lastIndexOf("@");
      return [text.slice(0, at), text.slice(at + 1)];
    })
  );
}

// src/cache/misses/explain-misses.ts
function explainMisses(facts) {
  const causes = [];
  const add = (cache, found) => {
    for (const one of found) {
      const at = causes.findIndex((other) => other.kind === one.kind && other.text === one.text);
      const before = causes[at];
      if (before === void 0) causes.push({ ...one, caches: [cache] });
      else causes[at] = { ...before, caches: [...before.caches, cache] };
    }
  };
  add("compile", compileCauses(facts));
  if (facts.usesModules) add("modules", modulesCauses(facts));
  return causes;
}
function compileCauses(facts) {
  const { reports, brokenKeys, unkept, from, now } = facts;
  if (unkept !== "") return [{ kind: "not-kept", text: unkept, change: "" }];
  const broken = [brokenKeys.base, brokenKeys.delta].filter((key) => key !== "");
  if (broken.length > 0) return broken.map(damaged);
  const lost = lostCauses(facts, / (?:base|delta) cache /);
  if (lost.length > 0) return lost;
  if (reports.base.hit === "miss" && reports.delta.hit === "miss") return nothingFound(facts);
  if (from === null) return [];
  const place = otherPlace(facts, from);
  const isNear = reports.base.hit === "partial" && place.length === 0;
  const hasModules = isNear || moduleChanges(from.modules, now.modules).length > 0;
  return [
    ...place,
    ...laneCauses(from.lane, now.lane),
    ...folderCauses(from.place, now.place),
    ...hasModules ? goSumCauses(from.modules, now.modules) : []
  ];
}
function nothingFound(facts) {
  const nearest = nearestLane(facts);
  if (nearest === void 0) return [firstRun(facts, "first run of this place")];
  const other = otherLane(facts);
  if (other.length > 0) return other;
  if (nearest.one.base === "") return [firstRun(facts, "first run of this lane")];
  return [evicted(nearest.one.base)];
}
function nearestLane({ habits, now }) {
  const each = (habits.known?.lanes ?? []).map((one) => ({
    ...{ one, causes: laneCauses(one.ingredients, now.lane) }
  }));
  return each.sort((a, b) => a.causes.length - b.causes.length)[0];
}
function otherLane(facts) {
  const causes = nearestLane(facts)?.causes ?? [];
  return causes.map((cause) => ({ ...cause, text: `lane changed: ${cause.text}` }));
}
function firstRun({ permission }, what) {
  if (permission.may)
    return { kind: "first-run", text: `${what}: nothing was saved for it yet`, change: "" };
  const { reason } = permission;
  if (/^`save`/.test(reason) || /never save/.test(reason)) {
    return { kind: "not-permitted", text: `${what}, and it may not save: ${reason}`, change: SAVE };
  }
  const text = `${what}: the default branch has not saved it yet (${reason})`;
  return { kind: "first-run", text, change: "run the workflow on the default branch" };
}
var SAVE = "let a run on the default branch save (`save`)";
function evicted(key) {
  return {
    kind: "evicted",
    text: `the entry was evicted: ${oneLine(key)} had been saved`,
    change: "keep the repository below its 10 GB (`quota` says what fills it), or run once a week"
  };
}
function damaged(key) {
  return { kind: "damaged", text: `the entry is damaged: ${oneLine(key)}`, change: "" };
}
function lostCauses({ lost, habits }, of) {
  const own = lost.filter((text) => of.test(text));
  const texts = own.length > 0 ? own : habits.unavailable === "" ? [] : [habits.unavailable];
  return texts.slice(0, 1).map((text) => ({
    kind: "unavailable",
    text: `the store did not answer: ${oneLine(text)}`,
    change: ""
  }));
}
function otherPlace({ now, habits, reports }, from) {
  const renamed = placeCauses(from.place, now.place);
  const own = habits.known?.lanes.find((one) => one.base !== "");
  if (renamed.length > 0 && own !== void 0) return [evicted(own.base)];
  if (renamed.length > 0) return renamed;
  const had = reports.base.hit === "miss" ? own : void 0;
  return had === void 0 ? [] : [evicted(had.base)];
}
function goSumCauses(before, now) {
  return [{ kind: "go-sum", text: goSumText(moduleChanges(before, now)), change: "" }];
}
function modulesCauses(facts) {
  const { reports, brokenKeys, habits, now } = facts;
  if (brokenKeys.modules !== "") return [damaged(brokenKeys.modules)];
  const lost = lostCauses(facts, / modules cache /);
  if (lost.length > 0) return lost;
  const before = habits.known?.modules ?? null;
  if (reports.modules.hit === "exact") return [];
  if (reports.modules.hit === "partial")
    return before === null ? [] : goSumCauses(before, now.modules);
  if (before === null || before.length === 0) return [firstRun(facts, "first run of this place")];
  const changes = moduleChanges(before, now.modules);
  const other = changes.length === 0 && facts.from === null ? otherLane(facts) : [];
  if (other.length > 0) return other;
  return changes.length > 0 ? goSumCauses(before, now.modules) : [{ ...evicted("the modules of this place"), text: "the entry of the modules was evicted" }];
}

// src/cache/misses/miss-cause.ts
var NO_MISSES = { causes: [], recompiled: [] };

// src/cache/misses/step-made-from.ts
function stepMadeFrom({ lane, modules, outcome }) {
  return {
    lane: sealLane(lane.ingredients),
    place: lane.placeFacts,
    modules: modules.built,
    packages: outcome.packages
  };
}

// src/compile/recompile-roots.ts
function recompileRoots(facts) {
  const roots = /* @__PURE__ */ new Map();
  const compiled = facts.commands.flatMap((command) => compiledOf(command, facts, roots));
  return ranked(compiled, roots);
}
function compiledOf({ target, graph }, facts, roots) {
  const byId = new Map(graph.actions.map((one) => [one.id, one]));
  const found = /* @__PURE__ */ new Map();
  const imported = (one) => one.dependencies.flatMap((id) => byId.get(id) ?? []).filter((other) => other.mode === "build");
  const rootsOf = (one) => {
    const below = imported(one).filter(
      (other) => other.ranCommands && isOther(other, target, facts)
    );
    const inherited = [...new Set(below.flatMap((other) => found.get(other.id) ?? []))].filter(
      (text) => text !== NOT_THERE.text || facts.from === null
    );
    if (inherited.length > 0) return inherited;
    const root = rootOf(one, target, facts);
    roots.set(root.text, root);
    return [root.text];
  };
  const builds = graph.actions.filter((one) => one.mode === "build" && one.ranCommands);
  const inOrder = builds.toSorted((a, b) => a.endedAt - b.endedAt || b.id - a.id);
  return inOrder.map((one) => {
    const own = rootsOf(one);
    found.set(one.id, own);
    return { package: one.package, seconds: one.seconds, roots: own };
  });
}
function isOther(one, target, { from }) {
  const before = from?.packages[ownName(target, one.package)];
  return before === void 0 || before.slice(DIGITS) !== packageDigest(one).slice(DIGITS);
}
function rootOf(one, target, facts) {
  const { general, packages, from, modules, hasOtherC, hasOtherModFiles } = facts;
  if (general.length > 0) {
    const [first] = general;
    return {
      kind: first?.kind ?? "not-in-caches",
      text: general.map((cause) => cause.text).join("; ")
    };
  }
  const name = one.package;
  const listed = packages.get(name);
  if (hasOtherC && (listed?.CgoFiles?.length ?? 0) > 0) return C_INPUTS;
  if (from === null) return NOT_THERE;
  const module = listed?.Module?.Replace ?? listed?.Module;
  const version = module?.Version ?? "";
  if (module !== void 0 && version !== "") {
    const change = moduleChanges(from.modules, modules).find((other) => other.path === module.Path);
    if (change !== void 0)
      return { kind: "go-sum", text: `go.sum changed (${moduleChangeText(change)})` };
    return NOT_THERE;
  }
  if (listed === void 0 || listed.Standard === true) return NOT_THERE;
  const before = from.packages[ownName(target, name)];
  if (before === void 0) return { kind: "package-new", text: `${name} is new in this build` };
  if (before.slice(0, DIGITS) === packageDigest(one).slice(0, DIGITS)) return NOT_THERE;
  const perhaps = hasOtherModFiles ? ", or built otherwise for what changed in go.mod or go.work" : "";
  return { kind: "package-edited", text: `${name} edited${perhaps}` };
}
var NOT_THERE = { kind: "not-in-caches", text: "not in the entries that came" };
var C_INPUTS = {
  kind: "c-inputs",
  text: "headers, libraries, what pkg-config says or what is installed for C changed"
};
var EXAMPLES = 5;
function ranked(compiled, roots) {
  const reach = /* @__PURE__ */ new Map();
  for (const one of compiled)
    for (const name of one.roots) reach.set(name, (reach.get(name) ?? 0) + one.seconds);
  const groups = /* @__PURE__ */ new Map();
  for (const one of compiled) {
    const [first] = one.roots.toSorted((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0));
    if (first !== void 0) groups.set(first, [...groups.get(first) ?? [], one]);
  }
  return [...groups].flatMap(([name, of]) => {
    const root = roots.get(name);
    return root === void 0 ? [] : [{ ...root, ...weight(of) }];
  }).sort((a, b) => b.seconds - a.seconds || (a.text < b.text ? -1 : 1));
}
function weight(of) {
  const slowest2 = of.toSorted((a, b) => b.seconds - a.seconds);
  const seconds = of.reduce((sum, one) => sum + one.seconds, 0);
  return {
    packages: of.length,
    seconds: toThousandths(seconds),
    examples: slowest2.slice(0, EXAMPLES).map((one) => one.package)
  };
}

// src/compile/progress/critical-path.ts
function criticalPath(graph) {
  const byId = new Map(graph.actions.map((one) => [one.id, one]));
  const longest = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let best = null;
  for (const start of graph.actions) {
    const stack = [start];
    for (let one = stack.at(-1); one !== void 0; one = stack.at(-1)) {
      if (longest.has(one.id)) {
        stack.pop();
        continue;
      }
      const first = !open.has(one.id);
      open.add(one.id);
      const dependencies = one.dependencies.flatMap((id) => byId.get(id) ?? []);
      const waiting = dependencies.filter((other) => !longest.has(other.id) && !open.has(other.id));
      if (first && waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      const ready = dependencies.flatMap((other) => longest.get(other.id) ?? []);
      const before = longestOf(ready);
      const ended = { seconds: (before?.seconds ?? 0) + one.seconds, action: one, before };
      longest.set(one.id, ended);
      if (best === null || ended.seconds > best.seconds) best = ended;
      stack.pop();
    }
  }
  return { seconds: best?.seconds ?? 0, steps: steps(best) };
}
function longestOf(candidates) {
  let best = null;
  for (const one of candidates) if (best === null || one.seconds > best.seconds) best = one;
  return best;
}
function steps(last) {
  const path = [];
  for (let one = last; one !== null; one = one.before) {
    const { id, mode, seconds } = one.action;
    if (one.action.ranCommands) path.push({ id, mode, package: one.action.package, seconds });
  }
  return path.reverse();
}

// src/compile/timeline/makespan.ts
function makespan(graph, width, cost) {
  const { waiting, dependents } = edges(graph);
  const ready = new Queue((one) => one.priority);
  const running = new Queue((one) => one.end);
  for (const one of graph.actions) if (waiting.get(one.id) === 0) ready.push(one);
  let now = 0;
  for (; ; ) {
    while (running.size < Math.max(1, width)) {
      const action = ready.pop();
      if (action === null) break;
      running.push({ action, end: now + cost(action) });
    }
    const next = running.pop();
    if (next === null) return now;
    now = next.end;
    for (const one of dependents.get(next.action.id) ?? []) {
      const left = (waiting.get(one.id) ?? 0) - 1;
      waiting.set(one.id, left);
      if (left === 0) ready.push(one);
    }
  }
}
function edges(graph) {
  const known = new Set(graph.actions.map((one) => one.id));
  const waiting = /* @__PURE__ */ new Map();
  const dependents = /* @__PURE__ */ new Map();
  for (const one of graph.actions) {
    const dependencies = [...new Set(one.dependencies)].filter((id) => known.has(id));
    waiting.set(one.id, dependencies.length);
    for (const id of dependencies) {
      const list = dependents.get(id);
      if (list === void 0) dependents.set(id, [one]);
      else list.push(one);
    }
  }
  return { waiting, dependents };
}
var Queue = class {
  items = [];
  rank;
  constructor(rank) {
    this.rank = rank;
  }
  get size() {
    return this.items.length;
  }
  push(item) {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const parent = at - 1 >> 1;
      if (this.rankAt(parent) <= this.rankAt(at)) break;
      this.swap(at, parent);
      at = parent;
    }
  }
  pop() {
    const [first] = this.items;
    const last = this.items.pop();
    if (first === void 0 || last === void 0) return null;
    if (this.items.length === 0) return first;
    this.items[0] = last;
    let at = 0;
    for (; ; ) {
      const left = 2 * at + 1;
      let least = at;
      if (this.rankAt(left) < this.rankAt(least)) least = left;
      if (this.rankAt(left + 1) < this.rankAt(least)) least = left + 1;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }
  rankAt(at) {
    const item = this.items[at];
    return item === void 0 ? Number.POSITIVE_INFINITY : this.rank(item);
  }
  swap(a, b) {
    const one = this.items[a];
    this.items[a] = this.items[b];
    this.items[b] = one;
  }
};

// src/compile/timeline/unlocked.ts
function lastAwaited(graph, hasRun2) {
  const byId = new Map(graph.actions.map((one) => [one.id, one]));
  const found = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  const later = (a, b) => a === null || b !== null && b.endedAt > a.endedAt ? b : a;
  const dependenciesOf = (one) => one.dependencies.flatMap((id) => byId.get(id) ?? []);
  for (const start of graph.actions) {
    const stack = [start];
    for (let one = stack.at(-1); one !== void 0; one = stack.at(-1)) {
      const dependencies = dependenciesOf(one);
      const waiting = dependencies.filter((other) => !found.has(other.id) && !open.has(other.id));
      if (!found.has(one.id) && !open.has(one.id) && waiting.length > 0) {
        open.add(one.id);
        stack.push(...waiting);
        continue;
      }
      stack.pop();
      if (found.has(one.id)) continue;
      let last = null;
      for (const other of dependencies)
        last = later(last, hasRun2(other) ? other : found.get(other.id) ?? null);
      found.set(one.id, last);
    }
  }
  return new Map(
    graph.actions.filter(hasRun2).flatMap((one) => {
      const last = found.get(one.id) ?? null;
      return last === null ? [] : [[one, last]];
    })
  );
}

// src/compile/timeline/build-timeline.ts
var SLOWEST = 10;
function buildTimeline(facts) {
  const { beganAt, commands } = facts;
  const since = (time) => toThousandths((time - beganAt) / 1e3);
  const ran = commands.flatMap(
    (command) => command.graph.actions.filter(hasRun).map((action) => ({ command, action }))
  );
  ran.sort((a, b) => a.action.startedAt - b.action.startedAt);
  const index = new Map(ran.map(({ action }, at) => [action, at]));
  const unlocked = ran.map(() => []);
  for (const { graph } of commands) {
    for (const [later, before] of lastAwaited(graph, hasRun)) {
      unlocked[index.get(before) ?? -1]?.push(index.get(later) ?? -1);
    }
  }
  const actions = ran.map(
    ({ command, action }, at) => ({
      kind: kindOf(action),
      package: action.package,
      target: command.target,
      begin: since(action.startedAt),
      end: since(action.endedAt),
      unlocked: unlocked[at] ?? []
    })
  );
  const path = longestTarget(commands);
  return {
    beganAt,
    seconds: Math.max(0, ...commands.map((one) => since(one.endedAt))),
    width: facts.width,
    spans: facts.spans.map(({ name, begin, end }) => ({
      name,
      begin: since(begin),
      end: since(end)
    })),
    commands: commands.map((one) => timelineCommand(one, facts, since)),
    actions,
    ...counts(commands),
    criticalPath: {
      seconds: toThousandths(path.seconds),
      actions: path.actions.flatMap((one) => index.get(one) ?? [])
    },
    efficiency: efficiency(actions, facts.width),
    slowest: slowest(facts, ran, actions),
    peakBytes: facts.peakBytes
  };
}
function hasRun(action) {
  return action.ranCommands && action.startedAt > 0 && action.endedAt >= action.startedAt;
}
function kindOf({ mode }) {
  if (mode === "build") return "compile";
  if (mode === "link") return "link";
  return mode.startsWith("cgo ") ? "cgo" : "other";
}
function timelineCommand({ name, target, beganAt, endedAt, graph }, { spans }, since) {
  const starts = graph.actions.map((one) => one.startedAt).filter((time) => time > 0);
  const loaded = starts.length === 0 ? endedAt : Math.min(...starts);
  const restored = spans.find((one) => one.name === "restore")?.end ?? 0;
  const waited = restored > loaded && restored < endedAt ? since(restored) : null;
  return {
    name,
    target,
    begin: since(beganAt),
    end: since(endedAt),
    loaded: since(loaded),
    waited
  };
}
function longestTarget(commands) {
  const chains = /* @__PURE__ */ new Map();
  for (const { target, graph } of commands) {
    const before = chains.get(target) ?? { seconds: 0, actions: [] };
    const path = criticalPath(graph);
    const byId = new Map(graph.actions.map((one) => [one.id, one]));
    const actions = path.steps.flatMap((one) => byId.get(one.id) ?? []);
    chains.set(target, {
      seconds: before.seconds + path.seconds,
      actions: [...before.actions, ...actions]
    });
  }
  const sorted = [...chains.values()].sort((a, b) => b.seconds - a.seconds);
  return sorted[0] ?? { seconds: 0, actions: [] };
}
function counts(commands) {
  const total = /* @__PURE__ */ new Set();
  const compiled = /* @__PURE__ */ new Set();
  let linked = 0;
  for (const { target, graph } of commands) {
    for (const one of graph.actions) {
      if (one.mode === "build") {
        total.add(`${target} ${one.package}`);
        if (one.ranCommands) compiled.add(`${target} ${one.package}`);
      }
      if (one.mode === "link" && one.ranCommands) linked += 1;
    }
  }
  return { compiled: compiled.size, hits: total.size - compiled.size, linked };
}
function efficiency(actions, width) {
  const [first] = actions;
  if (first === void 0) return null;
  const seconds = Math.max(...actions.map((one) => one.end)) - first.begin;
  const busy = actions.reduce((sum, { begin, end }) => sum + end - begin, 0);
  return seconds <= 0 || width <= 0 ? null : Math.min(1, toThousandths(busy / (width * seconds)));
}
function slowest({ commands, commandWidth, spread }, ran, actions) {
  const seconds = (at) => {
    const one = actions[at];
    return one === void 0 ? 0 : one.end - one.begin;
  };
  const longest = [...ran.keys()].sort((a, b) => seconds(b) - seconds(a)).slice(0, SLOWEST);
  if (longest.length === 0) return [];
  const before = scheduled(commands, commandWidth, null);
  return longest.map((at) => {
    const wouldSave = toThousandths(
      Math.max(0, before - scheduled(commands, commandWidth, ran[at]?.action ?? null))
    );
    return { action: at, wouldSave, isNoise: spread === null ? null : wouldSave < spread };
  });
}
function scheduled(commands, width, free) {
  const targets = /* @__PURE__ */ new Map();
  for (const { target, graph } of commands) {
    const seconds = makespan(
      graph,
      width,
      (one) => one === free || !hasRun(one) ? 0 : (one.endedAt - one.startedAt) / 1e3
    );
    targets.set(target, (targets.get(target) ?? 0) + seconds);
  }
  return Math.max(0, ...targets.values());
}

// src/report/explain-run.ts
var NOTHING_EXPLAINED = {
  misses: NO_MISSES,
  timeline: null,
  trend: [],
  pays: null
};
function explainRun(run, record, made, restored, { caches, earlier }) {
  const misses = madeMisses(run, record, made, restored);
  const trend = withRun(earlier, runRow(run, made, restored, { caches, misses }));
  return {
    misses,
    timeline: madeTimeline(run.step, made.ran, spreadOf(earlier)),
    trend,
    pays: paysReport(trend, caches)
  };
}
function runRow({ step, lane }, { packages, binaries, ran }, { base, delta }, { caches, misses }) {
  const { clocks, job, runner } = step;
  const seconds = goSeconds(clocks.phases);
  const isCold = base === null && delta === null && ran.commands.length > 0;
  const restoring = clocks.phases.list().filter(({ name }) => ["restore", "reuse"].includes(name));
  const kinds = [...misses.causes, ...misses.recompiled].map((one) => one.kind);
  return {
    at: Math.round(clocks.startedAt),
    commit: /^[0-9a-f]{40,64}$/.test(job.sha) ? job.sha : "",
    compiled: packages.compiled,
    total: packages.total,
    reused: binaries.length > 0 && binaries.every((one) => one.reused),
    stepSeconds: toThousandths((runner.clock.now() - clocks.startedAt) / 1e3),
    goSeconds: toThousandths(seconds),
    // Side by side.
    restoreSeconds: toThousandths(Math.max(0, ...restoring.map((one) => one.seconds))),
    saveSeconds: 0,
    bytesDown: Object.values(caches).reduce((sum, one) => sum + one.bytesDown, 0),
    bytesUp: 0,
    coldSeconds: isCold ? toThousandths(seconds) : lane.before?.coldSeconds ?? null,
    causes: [...new Set(kinds)].slice(0, MOST_CAUSES)
  };
}
var MOST_CAUSES = 5;
function madeMisses({ caches, lane, goSum }, record, { ran, listed }, { reports, brokenKeys, lost, base, delta }) {
  if (record.restore !== "ended") return NO_MISSES;
  const from = delta?.note.from ?? base?.note.from ?? null;
  const causes = explainMisses({
    reports,
    brokenKeys,
    lost,
    habits: lane.habits,
    now: stepMadeFrom(record),
    from,
    permission: caches.permission,
    unkept: record.go.unkept,
    usesModules: goSum !== null
  });
  const c = cInputsText(record.lane.cInputs);
  const isNothing = base === null && delta === null;
  return {
    causes,
    recompiled: recompileRoots({
      commands: ran.commands,
      packages: listed,
      general: isNothing ? causes.filter((one) => one.caches.includes("compile")) : [],
      from,
      modules: record.modules.built,
      hasOtherModFiles: causes.some(
        (one) => one.kind === "go-sum" && one.caches.includes("compile")
      ),
      hasOtherC: [base, delta].some(
        (one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c
      )
    })
  };
}
function madeTimeline(step, ran, spread) {
  if (ran.commands.length === 0) return null;
  return buildTimeline({
    commands: ran.commands,
    beganAt: step.clocks.startedAt,
    spans: step.clocks.phases.spans(),
    width: step.inputs.parallelism,
    commandWidth: ran.width,
    peakBytes: ran.peakBytes,
    spread
  });
}
export {
  NOTHING_EXPLAINED,
  explainRun,
  madeTimeline
};
