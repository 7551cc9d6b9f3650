import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inputs/requirements/requirement.ts
var REQUIREMENTS = [
  define("static", "file", "ELF: neither interpreter nor needed library"),
  define("static-pie", "file", "ELF: static, and loaded at any address"),
  define("pie", "file", "can be loaded at any address"),
  define("no-interp", "file", "ELF: asks for no dynamic loader"),
  define("nx", "file", "the stack holds no code"),
  define("relro", "file", "ELF: read-only after relocation, in part or in full", "relro=full"),
  define("stripped", "file", "no symbol table"),
  define("no-dwarf", "file", "no debug information"),
  define("trimpath", "file", "built with -trimpath"),
  define("vcs", "file", "stamped with its commit; without changes; with this commit", [
    "vcs=clean",
    "vcs=COMMIT"
  ]),
  define("go", "file", "the Go it was built with (also <=, =, <, >)", ["go>=1.26"], true),
  define("gcflags", "file", "these compiler flags among those recorded", ["gcflags=FLAGS"], true),
  define("ldflags", "file", "these linker flags among those recorded", ["ldflags=FLAGS"], true),
  define("tags", "file", "this build tag among those recorded", ["tags=TAG"], true),
  define("os", "file", "built for this GOOS", ["os=GOOS"], true),
  define("arch", "file", "built for this GOARCH", ["arch=GOARCH"], true),
  define("size", "file", "at most so large (kB, MB, GB, KiB, MiB, GiB)", ["size<=20MB"], true),
  define("startup", "run", "runs and ends with exit code 0; in at most this median time", [
    "startup<=50ms",
    "startup(ARGUMENTS)<=50ms"
  ]),
  define(
    "memory",
    "run",
    "at most so much memory at its peak (Linux)",
    ["memory<=64MB", "memory(ARGUMENTS)<=64MB"],
    true
  ),
  define("reproducible", "build", "a second build, in another folder, gives the same bytes"),
  define("vulnerable-toolchain", "releases", "built with the newest patch of a supported Go")
];
function define(name, source, description, more = [], needsValue = false) {
  const forms = [...needsValue ? [] : [name], ...typeof more === "string" ? [more] : more];
  return { name, forms, source, description };
}

export {
  REQUIREMENTS
};
