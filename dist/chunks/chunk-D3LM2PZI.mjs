import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inspect/check/check-result.ts
function passes({ text }, found) {
  return { requirement: text, state: "pass", found, expected: "", change: "" };
}
function fails({ text }, found, expected, change) {
  return { requirement: text, state: "fail", found, expected, change };
}
function notApplicable({ text }, found) {
  return { requirement: text, state: "not-applicable", found, expected: "", change: "" };
}
var MARKS = { pass: "pass", fail: "FAIL", "not-applicable": "n/a " };
function checkLine(result) {
  const { requirement, state, found, expected, change } = result;
  const parts = [`${MARKS[state]} ${requirement}: ${found}`];
  if (expected !== "") parts.push(`expected: ${expected}`);
  if (change !== "") parts.push(`to fix: ${change}`);
  return parts.join("; ").replaceAll(/\s*\n\s*/g, " ");
}

export {
  passes,
  fails,
  notApplicable,
  checkLine
};
