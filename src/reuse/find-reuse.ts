import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsKeys } from '../cache/keys.ts';
import type { KeyedLane } from '../cache/lane/choose-lane.ts';
import { readWhole } from '../cache/read-whole.ts';
import type { CacheStore } from '../cache/store.ts';
import { commitStamps } from '../inputs/flags/stamps.ts';
import type { Step } from '../inputs/step.ts';
import type { KnownGo } from '../pin/go.ts';
import type { Project } from '../plan/project.ts';
import { withCode } from '../runner/result.ts';
import { readGoEnvFile } from '../toolchain/go-environment.ts';
import { platformOf } from '../toolchain/version/module-version.ts';
import { askedBuild } from './asked-build.ts';
import { type Agreement, checkManifest } from './check-manifest.ts';
import { type Answers, answerFacts } from './facts/answer.ts';
import { type EnvironmentRecord, environmentRecord } from './facts/go-environment-record.ts';
import { createFiles, type Files } from './facts/read-files.ts';
import { MOST_BYTES, unpackInputs } from './inputs-entry.ts';
import { type InputsManifest, manifestFacts } from './manifest.ts';
import { buildObstacle, postLinkObstacle } from './obstacles.ts';

/** The newest inputs manifest of the place and what it says of the checkout. */
export interface FoundReuse {
  readonly environment: EnvironmentRecord;
  /** Why no build of these inputs can ever be reused; '' where it can. */
  readonly obstacle: string;
  readonly manifest: InputsManifest | null;
  /** Key of the manifest; '' if none. */
  readonly key: string;
  readonly agreement: Agreement;
  /** What was read of the checkout for it, and what that answers; null where nothing was. */
  readonly files: Files | null;
  readonly answers: Answers;
  readonly bytesDown: number;
  readonly seconds: number;
}

const NOTHING: Agreement = {
  agreed: [],
  plan: false,
  unlinked: false,
  listing: false,
  changes: [],
};

/** Looks for the manifest and checks it; whatever goes wrong is only a manifest that is not there. */
export async function findReuse(
  step: Step,
  project: Project,
  store: CacheStore,
  go: KnownGo,
  lane: KeyedLane,
): Promise<FoundReuse> {
  const { inputs, runner, clocks } = step;
  const began = runner.clock.now();
  const environment = await readEnvironmentRecord(step, go);
  const obstacle = obstacleOf(step, go);
  const found = (changes: Partial<FoundReuse>): FoundReuse => ({
    environment,
    obstacle,
    manifest: null,
    key: '',
    agreement: NOTHING,
    files: null,
    answers: new Map(),
    bytesDown: 0,
    seconds: (runner.clock.now() - began) / 1000,
    ...changes,
  });
  if (!inputs.build || !inputs.reuse || obstacle !== '') return found({});
  const { lookups } = inputsKeys(lane.keys, askedBuild(step, project, go));
  const entry = await clocks.activity.track('transfer', store.open('inputs', lookups));
  if (entry.state !== 'found') return found({});
  const { key, bytes: bytesDown } = entry;
  const packed = await readWhole(entry, MOST_BYTES).catch(() => 'cut' as const);
  // What does not come is only not there.
  if (packed === 'cut') return found({});
  const manifest = packed === null ? null : await unpackInputs(packed);
  if (manifest === null) {
    const text = `the record of inputs ${key} is broken; the binaries are built`;
    runner.log.warning(withCode(text, 'GTB1601'));
    return found({ key, bytesDown });
  }
  const facts = manifestFacts(manifest);
  const files = createFiles();
  const answering = answerFacts(inputs.workingDirectory, facts, files);
  const answers = await clocks.activity.track('hash', answering);
  // Where Go is not there yet (guessGo), that which would be fetched is proven, as this one was.
  const isGuess = go.toolchain === null && manifest.toolchain !== '';
  const goRootFile = manifest.environment['(go.env)'];
  const known = isGuess && goRootFile !== undefined ? { '(go.env)': goRootFile } : {};
  const agreement = checkManifest({
    manifest,
    answers,
    mainsOnly: inputs.mainsOnly,
    environment: { ...environment, ...known },
  });
  return found({ manifest, key, agreement, files, answers, bytesDown });
}

/** `''` where nothing stands in the way. */
function obstacleOf(step: Step, go: KnownGo): string {
  const isRebuilt = step.inputs.check.some((one) => one.kind === 'reproducible');
  if (isRebuilt) return 'check: reproducible builds every binary, twice';
  // cmd/link, determineLinkMode: as -linkmode=external.
  if (go.environment.GO_EXTLINK_ENABLED === '1') return 'GO_EXTLINK_ENABLED=1: the C linker links';
  const obstacle = buildObstacle({
    goVersion: go.version,
    flags: [...go.goFlags, ...go.flags.compile, ...go.flags.link],
    commitStamps: commitStamps(step.inputs.stamp),
  });
  return obstacle ?? postLinkObstacle(step);
}

/** What Go reads of its environment; without -trimpath the folders of this machine are in the bytes. */
async function readEnvironmentRecord(step: Step, go: KnownGo): Promise<EnvironmentRecord> {
  const { goos } = platformOf(process.platform, process.arch);
  const goroot = go.toolchain?.goroot ?? null;
  const [goEnvFile, goRootFile] = await Promise.all([
    readGoEnvFile(go.environment, goos),
    goroot === null ? '' : readFile(join(goroot, 'go.env'), 'utf8').catch(() => ''),
  ]);
  const more: Record<string, string> = { 'go.env': goRootFile, GOFLAGS: go.goEnv.GOFLAGS };
  if (!go.flags.compile.includes('-trimpath')) {
    more['working directory'] = step.inputs.workingDirectory;
    more.GOROOT = goroot ?? '';
    more.GOMODCACHE = go.goEnv.GOMODCACHE;
  }
  return environmentRecord(go.environment, goEnvFile, more);
}

/** Digest of the build that this checkout is the same as; '' where none is known. */
export function agreedDigest({ manifest, agreement }: FoundReuse): string {
  const all = manifest !== null && agreement.agreed.length === manifest.binaries.length;
  return all && agreement.plan && agreement.unlinked ? manifest.inputsDigest : '';
}
