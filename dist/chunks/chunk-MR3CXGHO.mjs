import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/units.ts
function bytesText(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 999500) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 99995e4) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
function secondsText(seconds) {
  if (seconds < 0.995) return `${seconds.toFixed(2)} s`;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
function toThousandths(value) {
  return Math.round(value * 1e3) / 1e3;
}

export {
  bytesText,
  secondsText,
  toThousandths
};
