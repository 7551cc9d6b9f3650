import { fingerprintKey, fingerprintKeys, sha256OfKey } from '../cache/keys.ts';
import { mayNoteFingerprints } from '../cache/save-policy.ts';
import { saveUnlessThere } from '../cache/save-unless-there.ts';
import type { CacheStore } from '../cache/store.ts';
import { whole } from '../cache/whole.ts';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import type { BuiltBinary } from '../inspect/built-binary.ts';
import { type BinaryFacts, readBinary } from '../inspect/read-binary.ts';
import type { Go } from '../pin/go.ts';
import { binaryId } from '../plan/binary-id.ts';
import { buildObstacle } from '../reuse/obstacles.ts';
import type { RecordedInputs } from '../reuse/record-inputs.ts';
import { failure, type Result, success } from '../runner/result.ts';
import {
  fingerprintDigest,
  fingerprintFailures,
  type KnownBinary,
  stampedByGo,
} from './fingerprint.ts';

/** A linked binary and the digest of all that it was made from. */
export interface Fingerprint {
  readonly name: string;
  readonly package: string;
  /** targetText. */
  readonly target: string;
  /** fingerprintDigest. */
  readonly digest: string;
  /** As it was linked. */
  readonly facts: Pick<BinaryFacts, 'sha256' | 'buildInfo'>;
  /** Why the digest does not hold all that decides the bytes, and so is compared with nothing; '' else. */
  readonly obstacle: string;
}

/**
 * Compares each binary with what the store knows of the same inputs, before anything is moved to
 * `output`. Nothing of an entry is trusted: another SHA-256 can only end the step. Empty without
 * `provenance`.
 */
export async function compareFingerprints(
  step: Step,
  store: CacheStore,
  go: Go,
  built: readonly BuiltBinary[],
  recorded: RecordedInputs | null,
): Promise<Result<readonly Fingerprint[]>> {
  if (!step.inputs.provenance || recorded === null) return success([]);
  const prints: Fingerprint[] = [];
  for (const one of built) {
    const print = await fingerprintOf(step, go, one, recorded);
    if (!print.ok) return print;
    prints.push(print.value);
  }
  const known = await Promise.all(prints.map((print) => knownOf(step, store, print)));
  const failures = fingerprintFailures(known.filter((one) => one !== null));
  return failures.length > 0 ? { ok: false, failures } : success(prints);
}

async function fingerprintOf(
  step: Step,
  go: Go,
  { planned, file, linkedFile }: BuiltBinary,
  { manifest, obstacles }: RecordedInputs,
): Promise<Result<Fingerprint>> {
  const target = targetText(planned.target);
  const id = binaryId({ package: planned.package, target });
  const index = manifest.binaries.findIndex((one) => binaryId(one) === id);
  const inputs = manifest.binaries[index]?.digest;
  if (inputs === undefined) {
    return failure(
      'GTB1508',
      `nothing is known of the inputs of ${id}`,
      '',
      'report this as a bug',
    );
  }
  // What is done after the link is in no digest, and a packed binary has no build info to read.
  const read = await step.clocks.activity.track('hash', readBinary(linkedFile ?? file));
  if (!read.ok) return read;
  const { sha256, buildInfo } = read.value;
  const stamped = stampedByGo(buildInfo);
  return success({
    name: planned.name,
    package: planned.package,
    target,
    digest: fingerprintDigest({ inputs, toolchain: go.toolchain.hash, stamped }),
    facts: { sha256, buildInfo },
    obstacle: obstacleOf(go) || (obstacles[index] ?? ''),
  });
}

/** Stamped commits are part of the digest, so they stand in no way here. */
function obstacleOf(go: Go): string {
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const obstacle = buildObstacle({
    goVersion: go.version,
    flags: flags.filter((flag) => !/^--?buildvcs(?:=|$)/.test(flag)),
    commitStamps: [],
  });
  return obstacle ?? '';
}

async function knownOf(
  step: Step,
  store: CacheStore,
  print: Fingerprint,
): Promise<KnownBinary | null> {
  const { runner } = step;
  const { activity } = step.clocks;
  const { name, target, digest } = print;
  if (print.obstacle !== '') {
    runner.log.info(
      `the fingerprint of ${name} for ${target} is compared with no earlier build: ${print.obstacle}`,
    );
    return null;
  }
  const { lookups } = fingerprintKeys(print);
  const found = await activity.track('transfer', store.find('fingerprint', lookups));
  if (found.state === 'unavailable') {
    runner.log.warning(
      `the fingerprint of ${name} for ${target} is not compared with earlier builds: ${found.reason}`,
    );
  }
  const key = found.state === 'found' ? found.entry.key : '';
  const knownSha256 = sha256OfKey(key);
  if (knownSha256 === null || !lookups.some((prefix) => key.startsWith(prefix))) return null;
  runner.log.info(`${name} for ${target}: an earlier build of the same inputs has ${knownSha256}`);
  return { name, target, sha256: print.facts.sha256, digest, knownSha256, key };
}

/** Notes what was built, for the builds of the same inputs that come. */
export async function saveFingerprints(
  step: Step,
  store: CacheStore,
  prints: readonly Fingerprint[],
): Promise<void> {
  const { inputs, job, runner } = step;
  const { activity } = step.clocks;
  if (!mayNoteFingerprints({ ...inputs, ...job })) return;
  await Promise.all(
    prints.map(async (print) => {
      if (print.obstacle !== '') return;
      const { sha256 } = print.facts;
      const key = fingerprintKey(print, sha256);
      const text = JSON.stringify({
        version: 1,
        package: print.package,
        target: print.target,
        digest: print.digest,
        sha256,
      });
      const saved = await activity.track(
        'transfer',
        saveUnlessThere({
          store,
          slot: 'fingerprint',
          key,
          content: () => whole(`${text}\n`),
        }),
      );
      if (saved.state === 'unavailable') {
        runner.log.warning(`the fingerprint of ${print.name} is not saved: ${saved.reason}`);
      }
    }),
  );
}
