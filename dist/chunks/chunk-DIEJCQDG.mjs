import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/runner/version.ts
var VERSION = "1.0.0";

// src/release/resources.ts
var TOOLCHAIN = "golang.org/toolchain";
function toolchainResource(version, platform, hash) {
  const name = `${TOOLCHAIN}@v0.0.1-go${version}.${platform}`;
  return { name, uri: packageUrl(name), ...hashParts(hash) };
}
function moduleResources(modules, goSum) {
  return modules.map((module) => {
    const used = module.replace ?? module;
    const name = `${used.path}@${used.version}`;
    if (used.version === "") {
      const { path } = module;
      return { name: path, uri: packageUrl(path), annotations: { replacedBy: used.path } };
    }
    const h1 = goSum.zips.get(name)?.h1 ?? used.sum;
    const replaces = module.replace === null ? {} : { annotations: { replaces: `${module.path}@${module.version}` } };
    return { name, uri: packageUrl(name), ...hashParts(h1), ...replaces };
  });
}
function commitResource(source, module) {
  const { repository, ref, commit, modified } = source;
  const at = ref === "" ? "" : `@${ref}`;
  return {
    uri: repository === "" ? packageUrl(module) : `git+${repository}${at}`,
    digest: { gitCommit: commit },
    ...modified ? { annotations: { modified: "true" } } : {}
  };
}
function packageUrl(name) {
  const at = name.lastIndexOf("@");
  const path = at < 0 ? name : name.slice(0, at);
  const version = at < 0 ? "" : `@${encodeURIComponent(name.slice(at + 1))}`;
  return `pkg:golang/${path.split("/").map(encodeURIComponent).join("/")}${version}`;
}
function hashParts(hash) {
  if (hash.startsWith("sha256:")) return { digest: { sha256: hash.slice("sha256:".length) } };
  if (!hash.startsWith("h1:")) return {};
  return { digest: { dirHash: Buffer.from(hash.slice(3), "base64").toString("hex") } };
}

// src/release/write-beside.ts
async function writeBeside(file, document) {
  try {
    await node_writeFile(file, `${JSON.stringify(document, null, 2)}
`);
    return success(null);
  } catch (error) {
    return failure(
      "GTB1405",
      `${file} cannot be written: ${error.message}`,
      "a folder that can be written to",
      "correct `output`, or make room"
    );
  }
}

export {
  VERSION,
  toolchainResource,
  moduleResources,
  commitResource,
  packageUrl,
  writeBeside
};
