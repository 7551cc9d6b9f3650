import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseBytes
} from "./chunk-QMRD3GFU.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  node_dirname,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdir,
  node_readFile,
  node_rename,
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/cache/handover.ts
var RECORD_STATE = "record";
var RECORD_NAME = "job.json";
function stepFiles(jobFolder, ordinal) {
  const file = (name) => node_join(jobFolder, `${name}-${ordinal}.json`);
  return {
    inputs: file("inputs"),
    thin: file("thin"),
    tools: file("tools"),
    report: file("report"),
    sizes: file("sizes"),
    exclude: node_join(jobFolder, `exclude-${ordinal}`)
  };
}
async function readJobRecord(file) {
  try {
    const record = JSON.parse(await node_readFile(file, "utf8"));
    return record.version === 2 ? record : null;
  } catch {
    return null;
  }
}
async function writeJobRecord(file, record) {
  await node_mkdir(node_dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  await node_writeFile(fresh, JSON.stringify(record), { mode: 384 });
  await node_rename(fresh, file);
}

// src/inputs/reuse-input.ts
var USUAL_REUSE_LIMIT = 6e7;
var MOST = 1e10;
var WORDS = {
  ...{ yes: "true", on: "true", y: "true", always: "true", auto: "true" },
  ...{ no: "false", off: "false", n: "false", never: "false", "0": "false" }
};
function parseReuse(value) {
  if (value === "true" || value === "false")
    return success({ reuse: value === "true", reuseLimit: USUAL_REUSE_LIMIT });
  const hasUnit = /[a-z]\s*$/i.test(value);
  const bytes = hasUnit ? parseBytes(value) : null;
  if (bytes !== null && bytes <= MOST) return success({ reuse: true, reuseLimit: bytes });
  const word = WORDS[value.toLowerCase()] ?? (/^true$|^false$/i.test(value) && value.toLowerCase());
  const change = bytes !== null ? "GitHub keeps 10 GB for a repository: write less" : word ? `write ${word}` : /^\d+$/.test(value) ? `write ${value}MB, with its unit` : "write true, false or a size with its unit";
  return failure(
    "GTB1002",
    `reuse is ${shown(value)}`,
    "true, false, or a size up to 10GB as in 60MB",
    change
  );
}

// src/plan/effect/without-effect.ts
var BINARY_INPUTS = [
  ...["stamp", "ldflags", "output", "strip", "buildinfo", "check"],
  ...["compress", "provenance", "sbom", "size-budget", "size-growth", "size-override"]
];
var CACHE_INPUTS = [
  ...["save", "reuse", "cache-name", "cache-store", "modules", "share-flags"]
];
var ALWAYS_PIE = ["android", "darwin", "ios", "windows"];
var RULES = [
  {
    inputs: [...BINARY_INPUTS, "mains-only", "reuse", "go"],
    isIdle: ({ inputs }) => !inputs.build,
    why: "with build: false no binary is made",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["debug"],
    isIdle: ({ inputs }) => !inputs.build && inputs.debug === "sidecar",
    why: "with build: false no binary is made, and nothing can be moved out of it",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["warm"],
    isIdle: ({ inputs }) => inputs.build && inputs.warm === false,
    why: "a build compiles the same packages itself, with a warm-up and without",
    change: "remove it, or set build: false"
  },
  {
    inputs: ["warm"],
    isIdle: ({ inputs, withoutCaches }) => inputs.warm === true && (inputs.profile === "release" || withoutCaches !== ""),
    why: "nothing that this step compiles is kept for later ones (profile: release, TinyGo, gccgo)",
    change: "remove it, or warm in a step of its own"
  },
  {
    inputs: ["parallelism"],
    isIdle: ({ inputs }) => !inputs.build && inputs.warm === false,
    why: "with build: false and warm: false nothing is compiled",
    change: "remove it"
  },
  {
    inputs: ["share-flags"],
    isIdle: ({ inRunner, withoutCaches }) => !inRunner && withoutCaches === "",
    why: "a command has no later steps of a job",
    change: "remove it"
  },
  {
    inputs: ["affected-base"],
    isIdle: ({ inRunner }) => !inRunner,
    why: "a command has no outputs, and no later jobs that read them",
    change: "remove it"
  },
  {
    inputs: ["save"],
    isIdle: ({ inputs, inRunner, withoutCaches }) => inputs.save === "branches" && !inRunner && withoutCaches === "",
    why: "a command saves whatever the branch is",
    change: "remove it; save: never is what keeps it from saving"
  },
  {
    inputs: ["reuse"],
    isIdle: ({ inputs }) => inputs.build && inputs.provenance && limitsReuse(inputs),
    why: "no binary is kept for reuse (provenance or profile: release)",
    change: "remove it, or set provenance: false"
  },
  {
    inputs: ["reuse"],
    isIdle: ({ inputs }) => inputs.build && inputs.reuse && inputs.save === "never" && limitsReuse(inputs),
    why: "with save: never no binary is kept",
    change: "write reuse: true, or let branches save",
    part: "the size"
  },
  {
    inputs: ["go"],
    isIdle: ({ inputs }) => inputs.build && !inputs.reuse,
    why: "Go is needed in every run, since no binary is reused",
    change: "remove it, or set reuse: true"
  },
  {
    inputs: ["go"],
    isIdle: ({ inputs }) => inputs.build && inputs.reuse && inputs.warm === true,
    why: "Go is needed in every run, since warm: true compiles tests",
    change: "remove it, or set warm: auto"
  },
  {
    inputs: ["static"],
    isIdle: ({ inputs, systems }) => inputs.build && !systems.includes("linux"),
    why: "only binaries for linux are looked at",
    change: "remove it, or build for linux in this step"
  },
  {
    inputs: ["vcs"],
    isIdle: ({ inputs, hasRepository }) => inputs.build && inputs.flags.vcs === true && !hasRepository,
    why: "the working directory lies in no repository, and Go then stamps nothing",
    change: "remove it, or check the repository out with git"
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs }) => inputs.build && inputs.link === "internal" && !inputs.cgo && inputs.flags.race !== true,
    why: "without cgo Go links every binary itself",
    change: "remove it"
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs }) => !inputs.build && inputs.linker !== "default",
    why: "with build: false no binary is made",
    change: "remove it, or set build: true",
    part: ({ inputs }) => inputs.linker
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs, systems }) => inputs.link === "pie" && inputs.flags.race !== true && systems.every((one) => ALWAYS_PIE.includes(one)),
    why: "there Go makes position-independent binaries anyway",
    change: "remove it"
  },
  {
    inputs: ["save"],
    isIdle: ({ inputs, neverSaves }) => inputs.save === "always" && neverSaves !== "",
    why: ({ neverSaves }) => neverSaves,
    change: "remove it, or build in a job of another event"
  },
  {
    inputs: CACHE_INPUTS.filter((one) => one !== "share-flags"),
    isIdle: ({ inputs, withoutCaches }) => inputs.cache === "none" && withoutCaches === "",
    why: "with cache: false nothing is restored or saved",
    change: "remove it, or set cache: true"
  },
  {
    inputs: ["warm", "test-cache", "memory"],
    isIdle: ({ inputs }) => inputs.cache === "none" && !inputs.build,
    why: "with build: false and cache: false Go and tools are set up, and nothing else",
    change: "remove it, or set cache: true"
  },
  {
    inputs: ["tools", "toolchain"],
    isIdle: ({ inRunner }) => !inRunner,
    why: "a command has no later steps of a job",
    change: "remove it"
  },
  {
    inputs: ["comment-token"],
    isIdle: ({ inRunner }) => !inRunner,
    why: "a command is of no pull request",
    change: "remove it"
  },
  {
    inputs: ["size"],
    isIdle: ({ inputs }) => inputs.size === true && !inputs.build,
    why: "with build: false no binary is made",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["size-override"],
    isIdle: ({ inputs }) => inputs.build && inputs.sizeBudget.length === 0 && inputs.sizeGrowth.length === 0,
    why: "there is no limit to accept more than",
    change: "remove it, or set size-budget or size-growth"
  },
  {
    inputs: ["size-growth"],
    isIdle: ({ inputs }) => inputs.build && inputs.profile === "release",
    why: "a release reads nothing that another job has recorded, and is compared with nothing",
    change: "remove it, or set size-budget"
  },
  {
    inputs: CACHE_INPUTS,
    isIdle: ({ withoutCaches }) => withoutCaches !== "",
    why: "this compiler has no caches",
    change: "remove it"
  }
];
function inputsWithoutEffect(facts) {
  return RULES.flatMap(({ inputs, isIdle, why, change, part }) => {
    const idle = inputs.filter((name) => facts.given.includes(name));
    if (idle.length === 0 || !isIdle(facts)) return [];
    const of = part === void 0 ? "" : typeof part === "string" ? part : part(facts);
    const reason = typeof why === "string" ? why : why(facts);
    return [withoutEffect(`${idle.join(", ")}${of === "" ? "" : ` (${of})`}`, reason, change)];
  });
}
function limitsReuse({ reuseLimit }) {
  return reuseLimit !== USUAL_REUSE_LIMIT;
}
function withoutEffect(what, why, change) {
  return `without effect: ${what}: ${why}; ${change}`;
}

export {
  RECORD_STATE,
  RECORD_NAME,
  stepFiles,
  readJobRecord,
  writeJobRecord,
  USUAL_REUSE_LIMIT,
  parseReuse,
  BINARY_INPUTS,
  inputsWithoutEffect,
  withoutEffect
};
