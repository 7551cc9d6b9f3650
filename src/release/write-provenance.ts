import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { LaneIngredients } from '../cache/lane/lane.ts';
import { type GoSum, parseGoSums } from '../cache/modules/go-sum.ts';
import { goSumFiles } from '../cache/modules/pinned-modules.ts';
import { linkText } from '../inputs/flags/link-words.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Step } from '../inputs/step.ts';
import { parseTarget, targetEnvironment, targetText } from '../inputs/target.ts';
import type { BinaryReport } from '../inspect/binary-report.ts';
import type { Go } from '../pin/go.ts';
import { binaryId } from '../plan/binary-id.ts';
import { provenancePath } from '../plan/output-files.ts';
import type { Project } from '../plan/project.ts';
import type { JobFacts } from '../runner/environment.ts';
import { relativePath } from '../runner/relative-path.ts';
import { type Result, success } from '../runner/result.ts';
import { VERSION } from '../runner/version.ts';
import type { Source } from './checkout.ts';
import { stampedByGo } from './fingerprint.ts';
import type { Fingerprint } from './fingerprints.ts';
import { commitResource, moduleResources, type Resource, toolchainResource } from './resources.ts';
import { type Invocation, provenanceStatement, timestamp } from './statement.ts';
import { writeBeside } from './write-beside.ts';

export interface Proven {
  readonly binaries: readonly BinaryReport[];
  readonly fingerprints: readonly Fingerprint[];
  readonly source: readonly Source[];
}

/** Writes a statement beside each binary; their paths, in the order of the binaries. */
export async function writeProvenance(
  step: Step,
  project: Project,
  go: Go,
  goEnvironment: LaneIngredients['goEnvironment'],
  { binaries, fingerprints, source }: Proven,
): Promise<Result<readonly string[]>> {
  const prints = new Map(fingerprints.map((one) => [binaryId(one), one]));
  const goSum = parseGoSums(goSumFiles(project.pins).map((file) => project.pins.get(file) ?? ''));
  const invocation = invocationOf(step);
  const files: string[] = [];
  for (const binary of binaries) {
    const print = prints.get(binaryId(binary));
    if (print === undefined) continue;
    const statement = provenanceStatement({
      name: basename(binary.path),
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
        ...dependenciesOf(go, print, goSum),
      ],
      builderId: builderOf(step.job),
      builderVersion: VERSION,
      invocation,
    });
    const file = provenancePath(binary);
    const written = await writeBeside(file, statement);
    if (!written.ok) return written;
    files.push(file);
  }
  return success(files);
}

function dependenciesOf(go: Go, { facts: { buildInfo } }: Fingerprint, goSum: GoSum): Resource[] {
  const platform = `${go.host.goos}-${go.host.goarch}`;
  return [
    toolchainResource(go.version, platform, go.toolchain.hash),
    ...moduleResources(buildInfo?.deps ?? [], goSum),
  ];
}

/** The inputs that can change a binary, as they were understood, without empty ones; no path of this machine. */
function saidByUser({ inputs }: Step, project: Project): Readonly<Record<string, unknown>> {
  const folder = relativePath(project.root, inputs.workingDirectory);
  const said: Record<string, Inputs[keyof Inputs]> = {
    'go-version': inputs.goVersion,
    'go-version-file': inputs.goVersionFile,
    'go-checksum': inputs.goChecksum,
    'working-directory': folder === '' ? '.' : folder,
    packages: inputs.packages,
    profile: inputs.profile,
    compiler: inputs.compiler,
    cgo: inputs.cgo,
    link: linkText(inputs),
    buildinfo: inputs.buildinfo,
    tags: inputs.tags,
    ldflags: inputs.ldflags,
    gcflags: [...inputs.fromGoFlags.gcflags, inputs.gcflags].filter((one) => one !== '').join(' '),
    'build-flags': inputs.buildFlags,
    debug: inputs.debug,
    compress: inputs.compress,
    stamp: inputs.stamp.map(({ name, value }) => `${name}=${value}`),
  };
  const all = { ...said, ...inputs.flags, targets: inputs.targets.map(targetText) };
  const isSaid = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== '';
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isSaid(value)));
}

/** What Go compiles by: the target, CGO_ENABLED, GOFLAGS, and what else is set of the kind. */
function environmentOf(
  goEnvironment: LaneIngredients['goEnvironment'],
  target: string,
  cgo: boolean,
): Record<string, string> {
  const parsed = parseTarget(target);
  return {
    ...goEnvironment,
    ...(parsed.ok ? targetEnvironment(parsed.value) : {}),
    CGO_ENABLED: cgo ? '1' : '0',
  };
}

function workflowOf(job: JobFacts): Readonly<Record<string, string>> | null {
  if (!job.inRunner) return null;
  const { workflowRef, repository, ref, eventName } = job;
  return { workflow: workflowRef, repository: `${job.serverUrl}/${repository}`, ref, eventName };
}

/** Who is trusted to have said the truth here: the runner, or whoever ran the command. */
function builderOf(job: JobFacts): string {
  if (!job.inRunner) return 'https://github.com/org/go-turbo-build/command';
  return `${job.serverUrl}/actions/runner/${job.githubHosted ? 'github-hosted' : 'self-hosted'}`;
}

function invocationOf({ job, runner, clocks }: Step): Invocation {
  return {
    invocationId:
      job.runId === ''
        ? `urn:uuid:${randomUUID()}`
        : `${job.serverUrl}/${job.repository}/actions/runs/${job.runId}/attempts/${job.runAttempt}`,
    startedOn: timestamp(clocks.startedAt),
    finishedOn: timestamp(runner.clock.now()),
  };
}
