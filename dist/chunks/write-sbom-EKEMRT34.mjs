import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  VERSION,
  packageUrl,
  writeBeside
} from "./chunk-DIEJCQDG.mjs";
import {
  binaryId,
  sbomPath
} from "./chunk-TQUKEDE4.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_basename
} from "./chunk-DMGFGNTA.mjs";
import "./chunk-4WA33QNE.mjs";
import {
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/release/sbom.ts
function cycloneDx({ name, sha256, target, buildInfo, builderVersion }) {
  const { main, deps, goVersion } = buildInfo;
  const libraries = [standardLibrary(goVersion), ...deps.map(library)];
  const application = {
    type: "application",
    "bom-ref": `sha256:${sha256}`,
    name,
    ...versionOf(main?.version ?? ""),
    ...main === null ? {} : { purl: moduleUrl(main) },
    hashes: [{ alg: "SHA-256", content: sha256 }],
    properties: [
      { name: "go:package", value: buildInfo.path },
      { name: "go:target", value: target },
      ...Object.entries(buildInfo.settings).filter(([key]) => /^(?:CGO_ENABLED|vcs(?:\..*)?|-tags)$/.test(key)).map(([key, value]) => ({ name: `go:build:${key}`, value }))
    ]
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(sha256)}`,
    version: 1,
    metadata: {
      tools: {
        components: [{ type: "application", name: "go-turbo-build", version: builderVersion }]
      },
      component: application
    },
    components: libraries,
    // What the binary needs is known; which library needs which other one is not in it.
    dependencies: [
      { ref: application["bom-ref"], dependsOn: libraries.map((one) => one["bom-ref"]) }
    ]
  };
}
function standardLibrary(goVersion) {
  const version = goVersion.replace(/^go/, "");
  const purl = `pkg:golang/std@${encodeURIComponent(version)}`;
  return { type: "library", "bom-ref": purl, name: "std", version, purl };
}
function library(module) {
  const used = module.replace ?? module;
  const isFolder = module.replace !== null && module.replace.version === "";
  const shown = isFolder ? { ...module, version: "" } : used;
  const purl = moduleUrl(shown);
  const properties = [
    ...used.sum === "" ? [] : [{ name: "go:sum", value: used.sum }],
    ...module.replace === null ? [] : [{ name: "go:replaces", value: `${module.path}@${module.version}` }],
    ...isFolder ? [{ name: "go:folder", value: used.path }] : []
  ];
  return {
    type: "library",
    "bom-ref": purl,
    name: shown.path,
    ...versionOf(shown.version),
    purl,
    ...properties.length === 0 ? {} : { properties }
  };
}
function versionOf(version) {
  return version === "" ? {} : { version };
}
function moduleUrl({ path, version }) {
  return packageUrl(version === "" || version === "(devel)" ? path : `${path}@${version}`);
}
function uuidOf(sha256) {
  const hex = textDigest(`cyclonedx ${sha256}`, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20)
  ].join("-");
}

// src/release/write-sbom.ts
async function writeSboms({
  binaries,
  fingerprints
}) {
  const prints = new Map(fingerprints.map((one) => [binaryId(one), one]));
  for (const binary of binaries) {
    const buildInfo = prints.get(binaryId(binary))?.facts.buildInfo ?? null;
    if (buildInfo === null) continue;
    const { path, sha256, target } = binary;
    const facts = { name: node_basename(path), sha256, target, buildInfo, builderVersion: VERSION };
    const written = await writeBeside(sbomPath(binary), cycloneDx(facts));
    if (!written.ok) return written;
  }
  return success(null);
}
export {
  writeSboms
};
