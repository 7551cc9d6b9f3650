import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  targetText
} from "./chunk-AE57NLDF.mjs";
import {
  failure
} from "./chunk-ZVPNF52B.mjs";

// src/plan/binary-id.ts
function binaryId(one) {
  return `${one.target} ${one.package}`;
}
function plannedId(planned) {
  return binaryId({ package: planned.package, target: targetText(planned.target) });
}

// src/plan/output-files.ts
function debugPath({ path }) {
  return `${path}.debug`;
}
function provenancePath({ path }) {
  return `${path}.provenance.json`;
}
function sbomPath({ path }) {
  return `${path}.cdx.json`;
}
function outputFiles(binaries, kinds) {
  return binaries.flatMap((planned) => {
    const of = `${planned.name} for ${targetText(planned.target)}`;
    return [
      { what: `binary ${of}`, path: planned.path, kind: "binary" },
      ...kinds.debug ? [{ what: `debug file of ${of}`, path: debugPath(planned), kind: "debug" }] : [],
      ...kinds.sbom ? [{ what: `bill of materials of ${of}`, path: sbomPath(planned), kind: "sbom" }] : [],
      ...kinds.provenance ? [
        {
          what: `provenance of ${of}`,
          path: provenancePath(planned),
          kind: "provenance"
        }
      ] : []
    ];
  });
}
var ELSEWHERE = "set `output` to a folder for the binaries alone, as in dist";
function outputFailures(places) {
  const taken = /* @__PURE__ */ new Map();
  return places.flatMap(({ file, ...facts }) => {
    const before = taken.get(file.path.toLowerCase());
    taken.set(file.path.toLowerCase(), file);
    const reason = before === void 0 ? obstacle(facts) : `is also the place of the ${before.what}`;
    if (reason === null) return [];
    const remedy = facts.isTracked && facts.found !== "folder" ? untrack(file.path) : ELSEWHERE;
    return failure(
      "GTB1105",
      `the ${file.what} would be ${file.path}, which ${reason}`,
      "nothing there, or a file of an earlier build",
      before === void 0 ? remedy : "name one of the programs otherwise, or build it in a step of its own with another `output`"
    ).failures;
  });
}
function obstacle(facts) {
  const { found, package: owner } = facts;
  if (found === "folder") return `is a folder${owner === "" ? "" : ` of the package ${owner}`}`;
  if (found === "nothing") return null;
  if (owner !== "") return `is a file that the package ${owner} is built from`;
  if (facts.isTracked) return "git tracks";
  if (found === "link") return facts.leadsTo === "" ? null : `is a link to ${facts.leadsTo}`;
  if (found === "other") return "is no regular file";
  return facts.isOurKind ? null : "is no file of an earlier build";
}
function untrack(path) {
  return `${ELSEWHERE}, or let git forget the file: git rm --cached '${path}'`;
}

export {
  binaryId,
  plannedId,
  debugPath,
  provenancePath,
  sbomPath,
  outputFiles,
  outputFailures
};
