import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/result.ts
function success(value) {
  return { ok: true, value };
}
function failure(area, found, expected, change) {
  return { ok: false, failures: [{ area, found, expected, change }] };
}
function failureText(one) {
  const parts = [one.found];
  if (one.expected !== "") parts.push(`expected: ${one.expected}`);
  if (one.change !== "") parts.push(`to fix: ${one.change}`);
  return parts.join("\n  ");
}

export {
  success,
  failure,
  failureText
};
