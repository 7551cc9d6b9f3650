import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  allBytes
} from "./chunk-MSCK7L5J.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  sealPlace
} from "./chunk-Q46KGVKU.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";

// src/cache/lane/place.ts
function placeDigest(facts) {
  return valueDigest(facts, 16);
}

// src/cache/lane/place-keys.ts
function placeKeys(step, project, store) {
  const { job } = step;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(step, project)),
    carrier: store.carrier
  };
}
function sealedPlace(step, project, compileFlags) {
  const isTrimmed = compileFlags.includes("-trimpath");
  const folder = isTrimmed ? null : step.inputs.workingDirectory;
  return sealPlace(placeFacts(step, project), folder);
}
function placeFacts({ inputs, job }, project) {
  if (inputs.cacheName !== "") return { kind: "named", cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: "local", mainModule: project.mainModule, packages: inputs.packages };
  }
  return {
    kind: "job",
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: relativePath(job.workspace, inputs.workingDirectory),
    packages: inputs.packages
  };
}

// src/cache/read-whole.ts
async function readWhole(archive, limit) {
  try {
    return await allBytes(archive.stream, limit);
  } finally {
    await archive.close();
  }
}

// src/cache/whole.ts
async function* whole(content) {
  yield Buffer.from(await content);
}

export {
  readWhole,
  placeKeys,
  sealedPlace,
  whole
};
