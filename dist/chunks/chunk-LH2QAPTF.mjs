import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bytesText,
  secondsText
} from "./chunk-MR3CXGHO.mjs";

// src/report/pays.ts
var GITHUB_BYTES = 1e10;
var FEWEST_RUNS = 5;
function paysReport(runs, caches) {
  const row = runs.at(-1);
  if (row === void 0) return null;
  const thisRun = balanceOf([row]);
  const lastRuns = runs.length < 2 ? null : { ...balanceOf(runs), runs: runs.length };
  const storedBytes = Object.values(caches).map((one) => Math.max(one.bytesDown, one.bytesUp)).reduce((sum, bytes) => sum + bytes, 0);
  const over = lastRuns ?? thisRun;
  const pays = over.savedSeconds === null ? null : over.savedSeconds > costOf(over);
  return {
    thisRun,
    lastRuns,
    storedBytes,
    storedShare: Math.round(storedBytes / GITHUB_BYTES * 1e4) / 1e4,
    pays,
    text: paysText(thisRun, lastRuns, storedBytes),
    change: changeOf(runs, caches, pays)
  };
}
function costOf({ restoreSeconds, saveSeconds }) {
  return restoreSeconds + saveSeconds;
}
function balanceOf(rows) {
  const sum = (of) => Math.round(rows.reduce((before, row) => before + of(row), 0) * 1e3) / 1e3;
  const known = rows.filter((row) => row.coldSeconds !== null);
  return {
    restoreSeconds: sum((row) => row.restoreSeconds),
    saveSeconds: sum((row) => row.saveSeconds),
    bytesDown: sum((row) => row.bytesDown),
    bytesUp: sum((row) => row.bytesUp),
    savedSeconds: known.length === 0 ? null : Math.round(
      known.reduce((before, row) => before + (row.coldSeconds ?? 0) - row.goSeconds, 0) * 1e3
    ) / 1e3
  };
}
function paysText(thisRun, lastRuns, storedBytes) {
  const stored = `; this place keeps ${bytesText(storedBytes)}, ${share(storedBytes)} of GitHub's 10 GB`;
  const first = `the caches took ${costText(thisRun)} and ${savedText(thisRun)}`;
  if (lastRuns === null) return `${first}${stored}`;
  const { runs } = lastRuns;
  return `${first}; over the last ${runs} runs they took ${costText(lastRuns)} and ${savedText(lastRuns)}${stored}`;
}
function costText(balance) {
  const { bytesDown, bytesUp } = balance;
  return `${secondsText(costOf(balance))} (${bytesText(bytesDown)} down, ${bytesText(bytesUp)} up)`;
}
function savedText({ savedSeconds }) {
  if (savedSeconds === null) return "nobody knows yet what they saved";
  return savedSeconds >= 0 ? `saved ${secondsText(savedSeconds)}` : `saved nothing: the build took ${secondsText(-savedSeconds)} longer than without`;
}
function share(bytes) {
  return `${(bytes / GITHUB_BYTES * 100).toFixed(1)} %`;
}
function changeOf(runs, { binaries }, pays) {
  if (runs.length < FEWEST_RUNS) return "";
  if (pays === false)
    return "set `save: never` in this job: it builds in less time than its caches move";
  const isNeverReused = runs.every((row) => !row.reused);
  return isNeverReused && binaries.bytesUp > 0 ? `set \`reuse: false\`: in the last ${runs.length} runs no binary was reused, and each saves ${bytesText(binaries.bytesUp)} of them` : "";
}

// src/pin/c/c-inputs-text.ts
function cInputsText(of) {
  return of?.inputs.known === true ? `${of.inputs.packages} ${of.inputs.files}` : "";
}

export {
  paysReport,
  cInputsText
};
