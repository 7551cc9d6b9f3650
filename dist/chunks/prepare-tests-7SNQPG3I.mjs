import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentDigests,
  createLook,
  createNeeds,
  madeByMake,
  plainRepositories,
  setTimes
} from "./chunk-257DAI2Y.mjs";
import {
  namedPaths
} from "./chunk-6C72MRMG.mjs";
import "./chunk-XRXQX4N5.mjs";
import "./chunk-2J7FJRO7.mjs";
import "./chunk-XPMPVBPL.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import "./chunk-NUTRPTQO.mjs";
import "./chunk-V4VPQ53V.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-QTBWPY76.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_readFile,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/cache/tests/expire-tests.ts
async function expireTests(goCache, before) {
  const file = node_join(goCache, "testexpire.txt");
  const ns = BigInt(Math.floor(before)) * 1000000n;
  const there = await node_readFile(file, "utf8").catch(() => "");
  if (/^\d+\n$/.test(there) && BigInt(there.trim()) >= ns) return;
  await node_writeFile(file, `${ns}
`);
}

// src/cache/tests/prepare-tests.ts
async function prepareTests(runner, goCache, tests, known) {
  const { log, clock } = runner;
  try {
    await expireTests(goCache, tests.mode === "kept" ? tests.since : clock.now());
    if (tests.mode === "off" || known === null || known.names.length === 0) return;
    const began = performance.now();
    const { times, changed, gitProblem } = await timeNamed(runner, tests.checkout, known);
    if (gitProblem !== "")
      log.warning(
        `git takes ${changed} files for changed until it looks at them again: ${gitProblem}. Run git status before what asks for changes, or set test-cache: false`
      );
    const seconds = (performance.now() - began) / 1e3;
    log.info(
      `test-cache: ${times.size} files and folders that tests read have the times of their content (${seconds.toFixed(2)} s)`
    );
  } catch (error) {
    log.info(`test-cache: tests run again: ${messageOf(error)}`);
  }
}
async function timeNamed(runner, checkout, known) {
  const look = createLook();
  const digests = contentDigests(await plainRepositories(runner, checkout), look);
  const needs = createNeeds(look, [checkout], madeByMake(checkout));
  return setTimes(runner, needed(namedPaths(known, checkout), needs), look, digests);
}
function* needed(named, needs) {
  const before = /* @__PURE__ */ new Set();
  for (const one of named) {
    for (const path of needs(one).paths) {
      if (before.has(path)) continue;
      before.add(path);
      yield path;
    }
  }
}
export {
  prepareTests
};
