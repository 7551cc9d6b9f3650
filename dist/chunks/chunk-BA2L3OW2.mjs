import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  textDigest,
  valueDigest
} from "./chunk-TJSHHVDB.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// src/cache/used/lane-groups.ts
function laneGroups(record) {
  const groups = /* @__PURE__ */ new Map();
  const known = record.steps.filter((step) => step.restore !== "begun");
  for (const step of known) {
    const name = `${step.lane.text} ${step.lane.place}`;
    groups.set(name, [...groups.get(name) ?? [], step]);
  }
  const lastStep = known.at(-1);
  return [...groups.values()].flatMap((steps) => {
    const first = steps.find((step) => step.restore === "ended") ?? steps[0];
    const last = steps.at(-1);
    if (first === void 0 || last === void 0) return [];
    return [
      {
        step: {
          ...last,
          restore: first.restore,
          restored: { ...first.restored, reports: last.restored.reports },
          later: { ...last.later, shared: steps.some((step) => step.later.shared) },
          // Something was installed between two of them: nobody knows what went into which object.
          lane: steps.every((step) => sameC(step, last)) ? last.lane : { ...last.lane, cInputs: null }
        },
        reused: steps.some((step) => step.outcome.reused),
        endedWell: steps.every((step) => step.outcome.endedWell),
        compiled: steps.reduce((sum, step) => sum + step.outcome.compiled, 0),
        coldSeconds: steps.every(isCold) ? Math.ceil(steps.reduce((sum, step) => sum + step.time.goSeconds, 0)) : null,
        noted: new Set(steps.flatMap((step) => step.later.noted ?? [])),
        usedLater: steps.some((step) => step.later.used),
        isLast: last === lastStep
      }
    ];
  });
}
function isCold({ restore, restored, outcome }) {
  const { base, delta, reports } = restored;
  const isEmpty = base === null && delta === null;
  const bytesDown = reports.base.bytesDown + reports.delta.bytesDown;
  const { reused, compiled } = outcome;
  return restore === "ended" && !reused && compiled > 0 && isEmpty && bytesDown === 0;
}
function sameC(one, other) {
  return valueDigest(one.lane.cInputs?.inputs, 64) === valueDigest(other.lane.cInputs?.inputs, 64);
}
function stepKeyFacts(step, store) {
  return {
    runnerOs: step.lane.runnerOs,
    lane: step.lane.text,
    place: step.lane.place,
    pinDigest: step.lane.pinDigest,
    carrier: store.carrier
  };
}

// src/cache/keys.ts
function modulesKeys(facts, kinds) {
  const full = kinds.full ? ["full"] : [];
  const thin = kinds.selection === null ? [] : [`thin${kinds.selection}`];
  const words = kinds.thinSuffices === true ? [...thin, ...full] : [...full, ...thin];
  const rows = words.map((word) => {
    const all2 = join("gtb1-modules", facts.carrier("modules"), word, facts.runnerOs);
    const place = join(all2, facts.place);
    return prefixes(join(place, facts.pinDigest), place, all2);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}
function modulesKey(facts, selection, set) {
  const [exact = ""] = modulesKeys(facts, { full: selection === null, selection }).lookups;
  return bounded(exact + set);
}
function baseKeys(facts, agreed) {
  const lane = join("gtb1-base", facts.carrier("base"), facts.lane);
  const place = join(lane, facts.place);
  const withoutC = placeWithoutC("base", facts);
  const known = [`${lane}-`, ...withoutC];
  const others = known.some((prefix) => agreed.startsWith(prefix)) ? [agreed] : [];
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane
  );
  return { lookups: [exact, samePlace, ...others, ...withoutC, sameLane] };
}
function baseKey(facts, content) {
  const [exact = ""] = baseKeys(facts, "").lookups;
  return bounded(exact + content);
}
function deltaKeys(facts, inputs = "") {
  const lane = join("gtb1-delta", facts.carrier("delta"), facts.lane);
  const place = join(lane, facts.place);
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane
  );
  const others = [samePlace, ...placeWithoutC("delta", facts), sameLane];
  if (inputs === "") return { lookups: [exact, ...others] };
  return { lookups: [`${exact}${inputs.slice(0, 16)}-`, exact, ...others] };
}
function placeWithoutC(slot, facts) {
  if (facts.laneWithoutC === void 0) return [];
  return prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.laneWithoutC, facts.place));
}
function deltaKey(facts, inputs, content, stands = false) {
  const [exact = ""] = deltaKeys(facts).lookups;
  return bounded(`${exact}${inputs}-${stands ? STANDS : WHOLE}${content}`);
}
var STANDS = "s";
var WHOLE = "w";
function recordKeys(slot, facts) {
  return {
    lookups: prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.runnerOs, facts.place))
  };
}
function recordKey(slot, facts, content) {
  const [exact = ""] = recordKeys(slot, facts).lookups;
  return bounded(exact + content);
}
function sizeKeys(facts, instead = facts.branch) {
  const place = join("gtb1-size", facts.carrier("size"), facts.runnerOs, facts.place);
  const branch = join(place, textDigest(facts.branch, 16));
  const commits = facts.commit === "" ? [] : prefixes(join(branch, facts.commit));
  const others = instead === facts.branch ? [] : prefixes(join(place, textDigest(instead, 16)));
  return { lookups: [...commits, ...prefixes(branch), ...others] };
}
function sizeKey(facts, content) {
  const [exact = ""] = sizeKeys(facts).lookups;
  return bounded(exact + content);
}
function inputsKeys(facts, asked) {
  const { linkFlags, packages, folder } = asked;
  const build = valueDigest({ linkFlags, packages, folder }, 16);
  const parts = [facts.carrier("inputs"), facts.lane, build, facts.place];
  return { lookups: prefixes(join("gtb1-inputs", ...parts)) };
}
function inputsKey(facts, asked, content) {
  const [exact = ""] = inputsKeys(facts, asked).lookups;
  return bounded(exact + content);
}
function binaryKey(facts, linkFlags, binary, broken = "") {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const link = valueDigest(linkFlags, 16);
  const main = textDigest(binary.package, 16);
  const inputs = broken === "" ? binary.digest.slice(0, 32) : textDigest(binary.digest + broken, 32);
  const parts = [facts.carrier("binary"), facts.lane, link, target, main];
  return bounded(join("gtb1-bin", ...parts, inputs));
}
function supersededGroup(slot, key) {
  if (slot === "inputs" || slot === "binary" || slot === "runs" || slot === "parts")
    return key.split("-").slice(0, -1).join("-");
  if (slot !== "delta") return null;
  const parts = key.split("-");
  const content = parts.at(-1) ?? "";
  return [...parts.slice(0, -3), content.slice(0, 1)].join("-");
}
function join(...parts) {
  return parts.join("-").toLowerCase();
}
function prefixes(...parts) {
  return parts.map((part) => `${part}-`);
}
function bounded(key) {
  if (key.length > 512 || key.includes(",")) throw new Error(`not a cache key: ${key}`);
  return key;
}

// src/cache/whole.ts
async function* whole(content) {
  yield Buffer.from(await content);
}

// src/cache/all-bytes.ts
async function allBytes(pieces, limit) {
  const held = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > limit) return null;
  }
  return Buffer.concat(held, bytes);
}

// builtin:node:worker_threads
var all = __require("node:worker_threads");
var read = (name) => all[name];
var node_Worker = /* @__PURE__ */ read("Worker");

// src/runner/process/bundled-file.ts
function bundledFile(name) {
  if (!import.meta.url.endsWith(".mjs")) return null;
  const [dist = ""] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  return new URL(name, dist);
}

export {
  allBytes,
  modulesKey,
  baseKey,
  deltaKey,
  recordKey,
  sizeKey,
  inputsKey,
  binaryKey,
  supersededGroup,
  laneGroups,
  stepKeyFacts,
  whole,
  node_Worker,
  bundledFile
};
