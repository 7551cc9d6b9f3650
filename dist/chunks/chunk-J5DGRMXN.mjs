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

// src/runner/suggest.ts
function nearest(given, candidates) {
  const limit = Math.max(1, Math.floor(given.length / 3));
  let best;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(given.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitute));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
function shown(value) {
  return JSON.stringify(value.length > 120 ? `${value.slice(0, 117)}...` : value);
}

export {
  success,
  failure,
  failureText,
  nearest,
  shown
};
