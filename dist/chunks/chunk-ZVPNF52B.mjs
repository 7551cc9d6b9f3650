import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/result.ts
var AREAS = [
  ...["input", "plan", "toolchain", "list", "build", "check", "cache", "report", "save"]
];
function areaOf({ code }) {
  return AREAS[Number(code[4])];
}
function success(value) {
  return { ok: true, value };
}
function failure(code, found, expected, change) {
  return { ok: false, failures: [{ code, found, expected, change }] };
}
function failureText(one) {
  const parts = [one.found];
  if (one.expected !== "") parts.push(`expected: ${one.expected}`);
  if (one.change !== "") parts.push(`to fix: ${one.change}`);
  return parts.join("\n  ");
}
function codedText(one) {
  return withCode(failureText(one), one.code);
}
function withCode(text, code) {
  return `${text}
  ${code}: docs/troubleshooting.md#${code.toLowerCase()}`;
}

export {
  areaOf,
  success,
  failure,
  failureText,
  codedText,
  withCode
};
