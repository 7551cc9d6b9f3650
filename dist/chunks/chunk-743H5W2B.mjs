import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/tool-error.ts
function toolError(result) {
  if (result.exitCode === 127) return "it is not on PATH";
  const lines = (result.stderr.trim() || result.stdout.trim()).split("\n");
  return lines[0] || `exit code ${result.exitCode}`;
}

export {
  toolError
};
