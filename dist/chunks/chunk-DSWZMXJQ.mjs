import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  gitRemedy
} from "./chunk-ARO2BSGF.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-2J7FJRO7.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  freeSpaceText,
  saysDiskIsFull
} from "./chunk-IG3GNG75.mjs";
import {
  systemTemp
} from "./chunk-KAQZFP2U.mjs";
import {
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname,
  node_join,
  node_posix
} from "./chunk-DMGFGNTA.mjs";
import {
  failure
} from "./chunk-ZVPNF52B.mjs";

// src/compile/memory-hint.ts
var OUT_OF_MEMORY = /signal: killed|was ended by a signal|exit status 137|cannot allocate memory|resource temporarily unavailable|runtime: out of memory|virtual memory exhausted/i;
function memoryHint(said, parallelism) {
  const found = OUT_OF_MEMORY.exec(said)?.[0];
  if (found === void 0) return null;
  const fewer = parallelism > 1 ? `set parallelism (now ${parallelism}) lower, or GOMAXPROCS` : "parallelism is 1 already: take a machine with more memory";
  return `"${found}": the machine ran out of memory or processes; ${fewer}. GOGC and GOMEMLIMIT of the step count, too`;
}

// src/compile/problem-matcher.ts
function problemMatcher() {
  return JSON.stringify({
    problemMatcher: [
      {
        owner: "go-turbo-build",
        severity: "error",
        pattern: [
          {
            regexp: "^(?:vet: )?(?:\\./)?((?:[A-Za-z]:)?[^\\s:][^:]*\\.(?:go|s|c|h|cc|cpp|mod)):(\\d+):(?:(\\d+):)?\\s+(?!note: )(.*)$",
            file: 1,
            line: 2,
            column: 3,
            message: 4
          }
        ]
      }
    ]
  });
}
function fromRepositoryRoot(output, prefix) {
  if (prefix === "") return output;
  return output.replaceAll(
    /^(vet: )?(?:\.\/)?((?:\.\.\/)*)([^\s:/][^\s:]*\.(?:go|s|c|h|cc|cpp|mod):\d+:)/gm,
    (_line, vet, up, rest) => `${vet ?? ""}${node_posix.join(prefix, up, rest)}`
  );
}

// src/compile/listing/go-errors.ts
var FAILED = { list: "GTB1301", build: "GTB1401" };
async function goErrors(step, command, errors) {
  const { job, runner, inputs, folders } = step;
  if (job.inRunner) {
    const file = node_join(folders.job, "problem-matcher.json");
    await node_writeFile(file, problemMatcher());
    runner.job.addProblemMatcher(file);
  }
  showErrors(step, command, errors);
  const what = `go ${command} failed for ${targetsText(errors)}`;
  const git = errors.some(({ text }) => text.includes("error obtaining VCS status")) ? await gitFailure(step) : null;
  if (git !== null) return failure("GTB1402", `${what}: ${git.found}`, "", git.change);
  const said = saidText(errors);
  if (saysDiskIsFull(said)) return fullDisk(step, what);
  const memory = memoryHint(said, inputs.parallelism);
  if (memory !== null) return failure("GTB1404", what, "", memory);
  const { fetchFailure } = await import("./fetch-failure-AJPQJTQ6.mjs");
  const fetch = fetchFailure(said);
  if (fetch !== null) return failure("GTB1303", `${what}: ${fetch.found}`, "", fetch.change);
  return failure(FAILED[command], what, "", "correct what Go says above");
}
function warnOfWarmUp(step, errors) {
  showErrors(step, "build", errors);
  const memory = memoryHint(saidText(errors), step.inputs.parallelism);
  const change = memory ?? "correct what Go says above, or name in packages what this job compiles";
  step.runner.log.warning(
    `the warm-up failed for ${targetsText(errors)}: no binary needs it, so the step goes on; ${change}`
  );
}
function targetsText(errors) {
  return [...new Set(errors.map(({ target }) => target))].join(", ");
}
function saidText(errors) {
  return errors.map(({ text }) => text).join("\n");
}
function showErrors({ job, runner, inputs }, command, errors) {
  const prefix = job.inRunner ? relativePath(job.workspace, inputs.workingDirectory) : "";
  const targetsOf = /* @__PURE__ */ new Map();
  for (const { target, text } of errors) {
    const shown = fromRepositoryRoot(text, prefix);
    targetsOf.set(shown, [...targetsOf.get(shown) ?? [], target]);
  }
  for (const [text, targets] of targetsOf) {
    runner.log.info(`go ${command} for ${targets.join(", ")}:`);
    for (const line of text.split("\n")) runner.log.info(line);
  }
}
async function fullDisk({ folders, runner }, what) {
  const { environment } = runner;
  const work = environment.GOTMPDIR || systemTemp(environment, process.platform);
  const texts = await Promise.all([.../* @__PURE__ */ new Set([work, node_dirname(folders.job)])].map(freeSpaceText));
  return failure(
    "GTB1403",
    `${what}: a disk is full (${texts.join("; ")})`,
    "room for what is compiled: some hundred MB to a few GB",
    "make room there, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more room"
  );
}
async function gitFailure({
  inputs,
  runner
}) {
  const root = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const { ok, said } = await askGit(runner, root, "status", "--porcelain");
  const change = gitRemedy(said, root, "set vcs: false to stamp no commit");
  return ok ? null : { found: `git: ${said}`, change };
}

export {
  goErrors,
  warnOfWarmUp
};
