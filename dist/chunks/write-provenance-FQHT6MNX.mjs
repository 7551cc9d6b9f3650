import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  VERSION,
  commitResource,
  moduleResources,
  toolchainResource,
  writeBeside
} from "./chunk-DIEJCQDG.mjs";
import {
  linkText
} from "./chunk-PUJLDDJP.mjs";
import {
  goSumFiles,
  parseGoSums,
  stampedByGo
} from "./chunk-ZOGAQUKL.mjs";
import {
  binaryId,
  provenancePath
} from "./chunk-TQUKEDE4.mjs";
import "./chunk-ZKWKUR64.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  parseTarget,
  targetEnvironment,
  targetText
} from "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  node_randomUUID
} from "./chunk-BZ2AUL62.mjs";
import {
  node_basename
} from "./chunk-DMGFGNTA.mjs";
import "./chunk-4WA33QNE.mjs";
import {
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/release/statement.ts
var BUILD_TYPE = "https://github.com/org/go-turbo-build/blob/v1/docs/release.md#build-type-v1";
function provenanceStatement(facts) {
  const { workflow } = facts;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: facts.name, digest: { sha256: facts.sha256 } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          inputs: facts.inputs,
          ...workflow === null ? {} : { workflow }
        },
        internalParameters: {
          package: facts.package,
          target: facts.target,
          goVersion: facts.goVersion,
          flags: facts.flags,
          environment: facts.environment,
          stamped: facts.stamped,
          inputsDigest: facts.inputsDigest
        },
        resolvedDependencies: facts.dependencies
      },
      runDetails: {
        builder: { id: facts.builderId, version: { "go-turbo-build": facts.builderVersion } },
        metadata: facts.invocation
      }
    }
  };
}
function timestamp(milliseconds) {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

// src/release/write-provenance.ts
async function writeProvenance(step, project, go, goEnvironment, { binaries, fingerprints, source }) {
  const prints = new Map(fingerprints.map((one) => [binaryId(one), one]));
  const goSum = parseGoSums(goSumFiles(project.pins).map((file) => project.pins.get(file) ?? ""));
  const invocation = invocationOf(step);
  const files = [];
  for (const binary of binaries) {
    const print = prints.get(binaryId(binary));
    if (print === void 0) continue;
    const statement = provenanceStatement({
      name: node_basename(binary.path),
      sha256: binary.sha256,
      inputs: saidByUser(step, project),
      workflow: workflowOf(step.job),
      package: binary.package,
      target: binary.target,
      goVersion: go.version,
      flags: go.flags,
      environment: environmentOf(goEnvironment, binary.target, step.inputs.cgo),
      stamped: stampedByGo(print.facts.buildInfo),
      inputsDigest: print.digest,
      dependencies: [
        ...source.map((one) => commitResource(one, project.mainModule)),
        ...dependenciesOf(go, print, goSum)
      ],
      builderId: builderOf(step.job),
      builderVersion: VERSION,
      invocation
    });
    const file = provenancePath(binary);
    const written = await writeBeside(file, statement);
    if (!written.ok) return written;
    files.push(file);
  }
  return success(files);
}
function dependenciesOf(go, { facts: { buildInfo } }, goSum) {
  const platform = `${go.host.goos}-${go.host.goarch}`;
  return [
    toolchainResource(go.version, platform, go.toolchain.hash),
    ...moduleResources(buildInfo?.deps ?? [], goSum)
  ];
}
function saidByUser({ inputs }, project) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  const said = {
    "go-version": inputs.goVersion,
    "go-version-file": inputs.goVersionFile,
    "go-checksum": inputs.goChecksum,
    "working-directory": folder === "" ? "." : folder,
    packages: inputs.packages,
    profile: inputs.profile,
    compiler: inputs.compiler,
    cgo: inputs.cgo,
    link: linkText(inputs),
    buildinfo: inputs.buildinfo,
    tags: inputs.tags,
    ldflags: inputs.ldflags,
    gcflags: [...inputs.fromGoFlags.gcflags, inputs.gcflags].filter((one) => one !== "").join(" "),
    "build-flags": inputs.buildFlags,
    debug: inputs.debug,
    compress: inputs.compress,
    stamp: inputs.stamp.map(({ name, value }) => `${name}=${value}`)
  };
  const all = { ...said, ...inputs.flags, targets: inputs.targets.map(targetText) };
  const isSaid = (value) => Array.isArray(value) ? value.length > 0 : value !== "";
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isSaid(value)));
}
function environmentOf(goEnvironment, target, cgo) {
  const parsed = parseTarget(target);
  return {
    ...goEnvironment,
    ...parsed.ok ? targetEnvironment(parsed.value) : {},
    CGO_ENABLED: cgo ? "1" : "0"
  };
}
function workflowOf(job) {
  if (!job.inRunner) return null;
  const { workflowRef, repository, ref, eventName } = job;
  return { workflow: workflowRef, repository: `${job.serverUrl}/${repository}`, ref, eventName };
}
function builderOf(job) {
  if (!job.inRunner) return "https://github.com/org/go-turbo-build/command";
  return `${job.serverUrl}/actions/runner/${job.githubHosted ? "github-hosted" : "self-hosted"}`;
}
function invocationOf({ job, runner, clocks }) {
  return {
    invocationId: job.runId === "" ? `urn:uuid:${node_randomUUID()}` : `${job.serverUrl}/${job.repository}/actions/runs/${job.runId}/attempts/${job.runAttempt}`,
    startedOn: timestamp(clocks.startedAt),
    finishedOn: timestamp(runner.clock.now())
  };
}
export {
  writeProvenance
};
