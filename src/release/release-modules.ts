import { type CacheReport, NO_CACHE } from '../cache/cache-report.ts';
import { modulesKeys } from '../cache/keys.ts';
import type { KeyedLane } from '../cache/lane/choose-lane.ts';
import type { ModuleMismatch } from '../cache/modules/choose-modules.ts';
import type { GoSum } from '../cache/modules/go-sum.ts';
import { moduleText } from '../cache/modules/module-path.ts';
import { restoreModules } from '../cache/modules/restore-modules.ts';
import { verifyFolders } from '../cache/modules/verify-folders.ts';
import type { CacheStore } from '../cache/store.ts';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import { goCommand } from '../pin/go-environment.ts';
import type { Listing } from '../plan/go-list.ts';
import { type Failure, failure, type Result, success } from '../runner/result.ts';

/**
 * Brings whole modules of the store into the release's own GOMODCACHE; one that is not what go.sum
 * says ends the release.
 */
export async function restoreReleaseModules(
  step: Step,
  store: CacheStore,
  go: Go,
  lane: KeyedLane,
  goSum: GoSum | null,
): Promise<Result<CacheReport>> {
  if (goSum === null) return success(NO_CACHE);
  const restored = await step.clocks.activity.track(
    'transfer',
    restoreModules({
      store,
      keys: modulesKeys(lane.keys, { full: true, selection: null }),
      thinRoot: '',
      goModCache: go.goEnv.GOMODCACHE,
      goSum,
      expected: null,
      clock: step.runner.clock,
    }),
  );
  const { mismatches, report, warnings } = restored;
  if (mismatches.length > 0) {
    return {
      ok: false,
      failures: mismatches.flatMap((one) =>
        mismatch(
          one,
          `the modules cache ${report.key} holds`,
          `remove ${report.key} from the cache store, and find out which job wrote it`,
        ),
      ),
    };
  }
  for (const warning of warnings) step.runner.log.warning(warning);
  return success(report);
}

/**
 * Proves what is about to be compiled: the h1 of each module folder, computed from its files, is that
 * of go.sum; no package comes from a module that go.sum does not pin; and Go's own
 * `go mod verify` agrees. `goSum` null: the build reads no module cache (vendored).
 */
export async function verifyReleaseModules(
  step: Step,
  go: Go,
  goSum: GoSum | null,
  listing: Listing,
): Promise<Result<null>> {
  if (goSum === null) return success(null);
  const verified = await step.clocks.activity.track(
    'hash',
    verifyFolders(go.goEnv.GOMODCACHE, goSum),
  );
  const failures = [
    ...verified.mismatches.flatMap((one) =>
      mismatch(one, 'GOMODCACHE holds', 'correct GOPROXY: what it serves is not this module'),
    ),
    ...unproven(
      listing,
      new Set([...verified.right, ...verified.mismatches.map((one) => one.module)]),
    ),
  ];
  if (failures.length > 0) return { ok: false, failures };
  step.runner.log.info(`${verified.right.size} modules have the h1 that go.sum says`);
  return goModVerify(step, go);
}

function mismatch(one: ModuleMismatch, where: string, change: string): readonly Failure[] {
  const found = `${where} ${one.module} with ${one.found}`;
  return failure('GTB1509', found, `${one.expected}, as go.sum says`, change).failures;
}

/** Modules that packages of the build come from, and whose folder nothing has proven. */
export function unproven(listing: Listing, proven: ReadonlySet<string>): readonly Failure[] {
  const texts = new Set<string>();
  for (const { Module } of [...listing.values()].flat()) {
    const used = Module?.Replace ?? Module;
    if (!used?.Version || !used.Dir) continue;
    texts.add(moduleText({ path: used.Path, version: used.Version }));
  }
  return [...texts]
    .filter((text) => !proven.has(text))
    .sort()
    .flatMap(
      (text) =>
        failure(
          'GTB1509',
          `the build reads ${text}, whose h1 is in no go.sum`,
          'an h1 in go.sum for every module that a release is built from',
          'run `go mod tidy` and commit go.sum',
        ).failures,
    );
}

async function goModVerify(step: Step, go: Go): Promise<Result<null>> {
  const result = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: ['mod', 'verify'],
    cwd: step.inputs.workingDirectory,
    environment: go.environment,
  });
  if (result.exitCode === 0) return success(null);
  return failure(
    'GTB1509',
    `go mod verify: ${(result.stderr.trim() || result.stdout.trim()).replaceAll('\n', '; ')}`,
    'all modules verified',
    'correct what Go says; where go.sum lacks lines, run `go mod tidy` and commit it',
  );
}
