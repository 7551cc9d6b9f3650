import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/result.ts
function success(value) {
  return { ok: true, value };
}
function failure(code, found, expected, change) {
  return { ok: false, failures: [{ code, found, expected, change }] };
}
function withCode(text, code) {
  return `${text}
  ${code}: docs/troubleshooting.md#${code.toLowerCase()}`;
}

export {
  success,
  failure,
  withCode
};
