import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/process/bundled-file.ts
function bundledFile(name) {
  if (!import.meta.url.endsWith(".mjs")) return null;
  const [dist = ""] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  return new URL(name, dist);
}

export {
  bundledFile
};
