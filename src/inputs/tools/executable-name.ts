import { posix } from 'node:path';

/** A major version as the last element of an import path: `v2`, `v10` (cmd/go/internal/load/pkg.go isVersionElement). */
const VERSION_ELEMENT = /^v([2-9]|[1-9][0-9]+)$/;

/**
 * The name that `go build -o FOLDER/` gives the binary of a main package, without `.exe`
 * (cmd/go/internal/load/pkg.go exeFromImportPath).
 */
export function executableName(importPath: string): string {
  const last = posix.basename(importPath);
  if (last !== importPath && VERSION_ELEMENT.test(last)) {
    return posix.basename(posix.dirname(importPath));
  }
  return last;
}
