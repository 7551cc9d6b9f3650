import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { restoreBinary } from '../cache/binary/restore-binary.ts';
import { type CacheReport, NO_CACHE } from '../cache/cache-report.ts';
import type { CacheStore } from '../cache/store.ts';
import type { Step } from '../inputs/step.ts';
import { parseTarget } from '../inputs/target.ts';
import type { BuiltBinary } from '../inspect/built-binary.ts';
import { readBinary } from '../inspect/read-binary.ts';
import { checkTarget } from '../inspect/target-check.ts';
import type { KnownGo } from '../pin/go.ts';
import { binaryId } from '../plan/binary-id.ts';
import { isHostAlone, planBinary } from '../plan/plan.ts';
import { failureText } from '../runner/result.ts';
import type { FoundReuse } from './find-reuse.ts';
import type { ManifestBinary } from './manifest.ts';

/** A binary of an earlier run, at the place where a build would have linked it. */
export interface ReusedBinary extends BuiltBinary {
  readonly known: ManifestBinary;
}

export interface ReusedBinaries {
  /** By binaryId. */
  readonly files: ReadonlyMap<string, ReusedBinary>;
  /** Whether these are all that the run has to make: `go list` is not needed to say so. */
  readonly whole: boolean;
  /** Keys of archives that are there and not right, by binaryId. */
  readonly brokenKeys: ReadonlyMap<string, string>;
  readonly bytesDown: number;
  readonly seconds: number;
  /** Why binaries are built; '' where none is. */
  readonly reason: string;
}

/** Binaries on their way: a round trip is longer than the transfer of a small one. */
const AT_ONCE = 16;

/** Brings the binaries whose inputs agree, side by side; one that is not right is built. */
export async function reuseBinaries(
  step: Step,
  store: CacheStore,
  go: KnownGo,
  found: FoundReuse,
  linkFolder: string,
): Promise<ReusedBinaries> {
  const { clock } = step.runner;
  const began = clock.now();
  const folder = join(linkFolder, 'reused');
  const { manifest, agreement } = found;
  const stored = agreement.agreed.filter((one) => one.key !== '');
  await rm(folder, { recursive: true, force: true });
  if (stored.length > 0) await mkdir(folder, { recursive: true });
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    stored.map((one, index) =>
      limit(() => restoreOne(step, store, go, one, join(folder, String(index)))),
    ),
  );
  const files = new Map<string, ReusedBinary>();
  const brokenKeys = new Map<string, string>();
  for (const [index, { reused, isBroken }] of restored.entries()) {
    const known = stored[index];
    if (reused !== null) files.set(binaryId(reused.known), reused);
    else if (isBroken && known !== undefined) brokenKeys.set(binaryId(known), known.key);
  }
  const all = manifest?.binaries ?? [];
  const missing = all.filter((one) => !files.has(binaryId(one)));
  return {
    files,
    brokenKeys,
    whole: all.length > 0 && missing.length === 0 && agreement.plan && agreement.unlinked,
    bytesDown: found.bytesDown + restored.reduce((sum, one) => sum + one.bytesDown, 0),
    seconds: found.seconds + (clock.now() - began) / 1000,
    reason: reasonOf(step, found, missing),
  };
}

interface RestoredOne {
  readonly bytesDown: number;
  readonly reused: ReusedBinary | null;
  /** It was there, and was not what the manifest says. */
  readonly isBroken: boolean;
}

async function restoreOne(
  step: Step,
  store: CacheStore,
  go: KnownGo,
  known: ManifestBinary,
  file: string,
): Promise<RestoredOne> {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const target = parseTarget(known.target);
  if (!target.ok) return { bytesDown: 0, reused: null, isBroken: false };
  const plain = isHostAlone(go.targets, go.host);
  const planned = planBinary({ ImportPath: known.package }, target.value, plain, inputs.output);
  const { key, sha256, bytes } = known;
  const outcome = await activity.track(
    'transfer',
    restoreBinary({ store, key, known: { sha256, bytes }, file }),
  );
  const { bytesDown } = outcome;
  const built = (reason: string, isBroken: boolean): RestoredOne => {
    // An archive that was evicted is no trouble.
    const log = isBroken ? runner.log.warning : runner.log.info;
    log(`${planned.name} for ${known.target} is built: ${reason}`);
    return { bytesDown, reused: null, isBroken };
  };
  if (!outcome.ok) return built(outcome.reason, outcome.isBroken);
  const read = await activity.track('hash', readBinary(file));
  const right = read.ok ? checkTarget(planned.name, read.value, planned.target) : read;
  if (!right.ok) return built(right.failures.map(failureText).join('; '), true);
  if (!read.ok || read.value.sha256 !== sha256) {
    return built('its SHA-256 is another one', true);
  }
  const reused = { planned, file, reused: true, known };
  return { bytesDown, reused, isBroken: false };
}

function reasonOf(step: Step, found: FoundReuse, missing: readonly ManifestBinary[]): string {
  const { inputs } = step;
  if (!inputs.build) return '';
  if (inputs.profile === 'release') return 'profile: release reuses nothing';
  if (inputs.provenance) return 'provenance: true, and a statement says what this run built';
  if (!inputs.reuse) return 'reuse: false';
  if (found.obstacle !== '') return found.obstacle;
  if (found.manifest === null) return 'no earlier run has recorded the inputs of this build';
  const { changes } = found.agreement;
  if (changes.length > 0) {
    const more = changes.length > SHOWN ? ` and ${changes.length - SHOWN} more` : '';
    return `changed: ${changes.slice(0, SHOWN).join(', ')}${more}`;
  }
  return missing.length === 0 ? '' : `${missing.length} of the binaries are not stored`;
}

const SHOWN = 5;

/** What became of the manifest and the archives, in the words of a cache. */
export function binariesReport(
  reused: ReusedBinaries,
  found: FoundReuse,
  binaries: readonly { readonly reused: boolean }[],
): CacheReport {
  const count = binaries.filter((one) => one.reused).length;
  const all = count > 0 && count === binaries.length;
  return {
    ...NO_CACHE,
    hit: all ? 'exact' : count > 0 ? 'partial' : 'miss',
    key: count > 0 ? found.key : '',
    bytesDown: reused.bytesDown,
    seconds: reused.seconds,
  };
}
