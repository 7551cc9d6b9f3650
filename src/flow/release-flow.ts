import { mkdir } from 'node:fs/promises';
import { NO_CACHE } from '../cache/cache-report.ts';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import { pinnedModules } from '../cache/modules/pinned-modules.ts';
import { NO_LAYERS } from '../compile/compile.ts';
import { listErrors } from '../compile/listing/list-errors.ts';
import { listTargets } from '../compile/listing/list-packages.ts';
import type { RunContext } from '../inputs/step.ts';
import { checkFailures } from '../inspect/check/check-binaries.ts';
import { pinGo } from '../pin/pin-go.ts';
import type { Listing } from '../plan/go-list.ts';
import {
  type ReleaseContext,
  releaseContext,
  removeReleaseFolders,
} from '../release/release-context.ts';
import { restoreReleaseModules, verifyReleaseModules } from '../release/release-modules.ts';
import { sayStamps } from '../release/release-stamps.ts';
import { affectedNames, type RunReport } from '../report/run-report.ts';
import { type FoundReuse, findReuse } from '../reuse/find-reuse.ts';
import { type ReusedBinaries, reuseBinaries } from '../reuse/reuse-binaries.ts';
import { textDigest } from '../runner/digest.ts';
import { type Result, success } from '../runner/result.ts';
import { exportToolchain } from './exports.ts';
import { type BuildOutcome, failedEarly } from './finish-step.ts';
import { buildBinaries, type MadeByRun } from './make-binaries.ts';

/**
 * `profile: release`: a build that trusts nothing that another job could have written. Of the store it
 * reads modules, which go.sum proves, and looks fingerprints up, which can only end it; it saves the
 * fingerprints alone, so post has nothing to do for it.
 */
export async function runRelease(outer: RunContext, linkFolder: string): Promise<BuildOutcome> {
  const context = await releaseContext(outer);
  try {
    const pinned = await pinGo(context);
    if (!pinned.ok) return failedEarly(pinned.failures);
    const { environment, goEnv } = pinned.value;
    const go: PreparedGo = {
      ...pinned.value,
      // Folders that Go makes read-only could not be removed. The flag changes no byte.
      environment: { ...environment, GOFLAGS: `${goEnv.GOFLAGS} -modcacherw`.trim() },
      found: { habits: null, key: '', unavailable: '' },
      before: null,
      thin: null,
    };
    for (const note of go.toolchain.notes) context.runner.log.warning(note);
    await mkdir(go.goCache, { recursive: true });
    exportToolchain(context, go);
    return await buildRelease(context, go, linkFolder);
  } finally {
    await removeReleaseFolders(context.folders);
  }
}

async function buildRelease(
  context: ReleaseContext,
  go: PreparedGo,
  linkFolder: string,
): Promise<BuildOutcome> {
  const { inputs, phases } = context;
  const goSum = inputs.build ? pinnedModules(go) : null;
  const modules = await phases.time('restore', () => restoreReleaseModules(context, go, goSum));
  if (!modules.ok) return failedEarly(modules.failures);
  const listing = await list(context, go);
  if (!listing.ok) return failedEarly(listing.failures);
  const verified = await phases.time('verify', () =>
    verifyReleaseModules(context, go, goSum, listing.value),
  );
  if (!verified.ok) return failedEarly(verified.failures);
  // Neither asks the store for anything: `reuse` is off.
  const found = await findReuse(context, go);
  const reused = await reuseBinaries(context, go, found, linkFolder);
  // What was not verified is not fetched any more.
  const verifiedGo = {
    ...go,
    environment: { ...go.environment, GOPROXY: 'off', GONOPROXY: 'none' },
  };
  const parts = { found, reused, listing: listing.value, linkFolder };
  const made = await make(context, verifiedGo, parts);
  if (!made.ok) return failedEarly(made.failures);
  const { binaries, checks, packages, provenance, inputsDigest, reason } = made.value;
  const caches = { modules: modules.value, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
  const report: RunReport = {
    goVersion: go.toolchain.version,
    goRoot: go.toolchain.goroot,
    ...{ inputsDigest, lane: go.keys.lane, place: go.keys.place, cacheHit: false },
    ...{ binaries, checks, caches, provenance, packages },
    reuse: { affected: affectedNames(binaries), reason },
    phases: [],
    warnings: [],
  };
  const { reportFile } = context.folders;
  return { failures: checkFailures(checks), report, record: null, reportFile };
}

async function list(context: ReleaseContext, go: PreparedGo): Promise<Result<Listing>> {
  if (!context.inputs.build) return success(new Map());
  const listed = await listTargets(context, go);
  return listed.ok ? success(listed.value) : listErrors(context, go, listed.errors);
}

interface ReleaseParts {
  readonly found: FoundReuse;
  readonly reused: ReusedBinaries;
  readonly listing: Listing;
  readonly linkFolder: string;
}

async function make(
  context: ReleaseContext,
  go: PreparedGo,
  parts: ReleaseParts,
): Promise<Result<MadeByRun>> {
  const made = await buildBinaries({
    ...{ context, go, layers: NO_LAYERS, later: null, ...parts },
  });
  if (!made.ok) return made;
  const { binaries, git, inputsDigest } = made.value;
  const stamps = binaries.length === 0 ? [] : await sayStamps(context, binaries, git);
  // The same files at another commit make other binaries.
  const digest = textDigest(JSON.stringify([inputsDigest, stamps]), 64);
  return success({ ...made.value, inputsDigest: digest });
}
