import { readFile } from 'node:fs/promises';
import { writeInputsEntry } from '../cache/binary/inputs-entry.ts';
import { saveBinary } from '../cache/binary/save-binary.ts';
import { worthStoring } from '../cache/binary/worth-storing.ts';
import type { CacheStore } from '../cache/store.ts';
import { valueDigest } from '../plan/digest.ts';
import { binaryKey, inputsKey } from '../plan/keys.ts';
import { bytesText } from '../report/units.ts';
import { type ManifestBinary, parseInputsManifest } from '../reuse/manifest.ts';
import type { MadeBinary, StepRecord } from './job-record.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from './save-context.ts';

/** Saves the binaries that a step built, and then the inputs manifest that names them. */
export async function saveBinaries(
  context: SaveContext,
  step: StepRecord,
  store: CacheStore,
): Promise<SavedPart> {
  const { made } = step;
  const { clock, log } = context.runner;
  if (made === null || !step.endedWell) return NOTHING_SAVED;
  const began = clock.now();
  const manifest = parseInputsManifest(await readFile(made.manifestFile, 'utf8').catch(() => ''));
  if (manifest === null) return NOTHING_SAVED;
  const facts = {
    runnerOs: step.runnerOs,
    lane: step.laneText,
    place: step.place,
    goSum: step.goSum,
    carrier: store.carrier,
  };
  const binaries: ManifestBinary[] = [...manifest.binaries];
  let left = made.limitBytes;
  let bytesUp = 0;
  for (const one of worthStoring(made.built, made.secondsEach)) {
    const entry = binaries[one.index];
    if (entry === undefined) continue;
    const key = binaryKey(facts, made.linkFlags, entry, one.brokenKey);
    const { sha256, bytes } = one;
    const saved = await saveBinary({
      ...{ store, key, file: one.file, sha256, bytes, limitBytes: left },
      parallelism: step.parallelism,
    });
    if (saved.state === 'saved' || saved.state === 'exists') {
      binaries[one.index] = { ...entry, key, sha256, bytes };
    }
    if (saved.state === 'saved') {
      left -= saved.bytes;
      bytesUp += saved.bytes;
    }
    say(context, one, saved, left);
  }
  const seconds = (): number => (clock.now() - began) / 1000;
  if (binaries.every((one) => one.key === '')) return { ...NOTHING_SAVED, seconds: seconds() };
  const content = { ...manifest, binaries };
  // The manifest found is part of the digest: going back to an older state must make a newer key.
  const digest = valueDigest({ content, after: made.foundKey }, 16);
  const key = inputsKey(facts, made.linkFlags, digest);
  const outcome = await store.save('inputs', key, (file) => writeInputsEntry(file, content));
  if (outcome.state === 'unavailable') {
    log.warning(`the record of inputs is not saved: ${outcome.reason}`);
    return { key: '', bytesUp, seconds: seconds() };
  }
  bytesUp += outcome.state === 'saved' ? outcome.bytes : 0;
  return { key, bytesUp, seconds: seconds() };
}

function say(
  context: SaveContext,
  { name, file }: MadeBinary,
  saved: Awaited<ReturnType<typeof saveBinary>>,
  leftBytes: number,
): void {
  const { log } = context.runner;
  const not = `${name} is not saved for reuse`;
  if (saved.state === 'saved') log.info(`saved ${name} for reuse: ${bytesText(saved.bytes)}`);
  else if (saved.state === 'exists') log.info(`${name} is saved for reuse already`);
  else if (saved.state === 'unavailable') log.warning(`${not}: ${saved.reason}`);
  else if (saved.state === 'changed') log.info(`${not}: a later step changed ${file}`);
  else {
    const left = `${bytesText(leftBytes)} of reuse-limit are left`;
    log.info(`${not}: ${bytesText(saved.bytes)} compressed, ${left}`);
  }
}
