import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_delimiter,
  node_isAbsolute,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/pin/go-environment.ts
var COMPILE_VARIABLES = [
  "GOEXPERIMENT",
  "GOFIPS140",
  "GO386",
  "GOAMD64",
  "GOARM",
  "GOARM64",
  "GOMIPS",
  "GOMIPS64",
  "GOPPC64",
  "GORISCV64",
  "GOWASM"
];
var C_VARIABLES = [
  "CGO_CFLAGS",
  "CGO_CPPFLAGS",
  "CGO_CXXFLAGS",
  "CGO_FFLAGS",
  "CGO_LDFLAGS",
  "CC",
  "CXX",
  "FC",
  "PKG_CONFIG"
];
var ASKED = [
  "GOCACHE",
  "GOCACHEPROG",
  "GOMODCACHE",
  "GOPATH",
  "GOFLAGS",
  "GOTMPDIR",
  "GOHOSTOS",
  "GOHOSTARCH",
  "CC",
  ...COMPILE_VARIABLES
];
function goEnvironment(environment, goRoot, changes) {
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const { GOROOT: _other, ...rest } = environment;
  return {
    ...rest,
    [pathName]: [node_join(goRoot, "bin"), environment[pathName]].filter(Boolean).join(node_delimiter),
    GOTOOLCHAIN: "local",
    ...changes
  };
}
function goCommand(goRoot) {
  return node_join(goRoot, "bin", process.platform === "win32" ? "go.exe" : "go");
}
function checkGoFolders({ GOMODCACHE, GOPATH }) {
  if (node_isAbsolute(GOMODCACHE)) return success(void 0);
  const given = GOMODCACHE === "" ? "Go has no module cache" : `GOMODCACHE is ${GOMODCACHE}`;
  return failure(
    "GTB1017",
    `${given} (GOPATH is ${JSON.stringify(GOPATH)})`,
    "an absolute path",
    "set GOMODCACHE, GOPATH or HOME to a folder that can be written, as an absolute path"
  );
}
function readGoEnv(exec, goRoot, environment, cwd) {
  return askGoEnv(exec, goRoot, environment, cwd, ASKED);
}
function readCVariables(exec, goRoot, environment, cwd) {
  return askGoEnv(exec, goRoot, environment, cwd, C_VARIABLES);
}
async function askGoEnv(exec, goRoot, environment, cwd, names) {
  const args = ["env", "-json", ...names];
  const result = await exec({ tool: goCommand(goRoot), args, cwd, environment });
  if (result.exitCode !== 0) return goFailure("go env failed", result);
  return success(JSON.parse(result.stdout));
}
function goFailure(what, result) {
  const said = result.stderr.trim();
  return failure("GTB1302", said === "" ? what : `${what}:
${said}`, "", "see what Go says above");
}

export {
  COMPILE_VARIABLES,
  C_VARIABLES,
  goEnvironment,
  goCommand,
  checkGoFolders,
  readGoEnv,
  readCVariables
};
