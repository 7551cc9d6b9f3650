import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inputs/requirements/quantities.ts
var UNITS = {
  "": 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30
};
function parseBytes(text) {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return number === void 0 || scale === void 0 ? null : Math.floor(Number(number) * scale);
}
function parseMilliseconds(text) {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s)$/.exec(text) ?? [];
  return number === void 0 ? null : Number(number) * (unit === "s" ? 1e3 : 1);
}
function millisecondsText(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

export {
  parseBytes,
  parseMilliseconds,
  millisecondsText
};
