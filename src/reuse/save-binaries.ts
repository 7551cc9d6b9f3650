import { readFile } from 'node:fs/promises';
import {
  type BinarySaved,
  type SaveBinaryRequest,
  saveBinary,
} from '../cache/binary/save-binary.ts';
import { worthStoring } from '../cache/binary/worth-storing.ts';
import { binaryKey, inputsKey } from '../cache/keys.ts';
import { NOTHING_SAVED, type SaveContext, type SavedPart } from '../cache/save-context.ts';
import type { MadeBinary, StepRecord } from '../cache/step-record.ts';
import type { CacheStore } from '../cache/store.ts';
import { type LaneGroup, stepKeyFacts } from '../cache/used/lane-groups.ts';
import { warnNotSaved } from '../cache/warn-not-saved.ts';
import { whole } from '../cache/whole.ts';
import { valueDigest } from '../runner/digest.ts';
import { bytesText } from '../runner/units.ts';
import { packInputs } from './inputs-entry.ts';
import { type ManifestBinary, parseInputsManifest } from './manifest.ts';

/** Steps of one lane and place may link with other flags: each has binaries of its own. */
export async function saveStepsBinaries(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
): Promise<SavedPart> {
  const { text, place } = group.step.lane;
  let last = NOTHING_SAVED;
  for (const step of context.record.steps) {
    if (step.lane.text !== text || step.lane.place !== place) continue;
    last = await saveBinaries(context, step, store);
  }
  return last;
}

/** Saves the binaries that a step built, and then the inputs manifest that names them. */
async function saveBinaries(
  context: SaveContext,
  step: StepRecord,
  store: CacheStore,
): Promise<SavedPart> {
  const { made, endedWell } = step.outcome;
  const { clock } = context.runner;
  if (made === null || !endedWell) return NOTHING_SAVED;
  const began = clock.now();
  const manifest = parseInputsManifest(await readFile(made.manifestFile, 'utf8').catch(() => ''));
  if (manifest === null) return NOTHING_SAVED;
  const facts = stepKeyFacts(step, store);
  const binaries: ManifestBinary[] = [...manifest.binaries];
  let left = made.limitBytes;
  const uploads: Promise<number>[] = [];
  const stored = step.store.without.includes('worth')
    ? made.built
    : worthStoring(made.built, made.secondsEach);
  for (const one of stored) {
    const entry = binaries[one.index];
    if (entry === undefined) continue;
    const key = binaryKey(facts, made.asked.linkFlags, entry, one.brokenKey);
    const { sha256, bytes } = one;
    const limitBytes = left;
    const { packed, saved } = await startSave({
      store,
      key,
      file: one.file,
      sha256,
      bytes,
      limitBytes,
    });
    left -= packed ?? 0;
    if (packed !== null) binaries[one.index] = { ...entry, key, sha256, bytes };
    uploads.push(
      saved.then((outcome) => {
        say(context, one, outcome, limitBytes);
        return outcome.state === 'saved' ? outcome.bytes : 0;
      }),
    );
  }
  const seconds = (): number => (clock.now() - began) / 1000;
  const uploaded = async (): Promise<number> =>
    (await Promise.all(uploads)).reduce((sum, bytes) => sum + bytes, 0);
  if (binaries.every((one) => one.key === '')) {
    return { ...NOTHING_SAVED, bytesUp: await uploaded(), seconds: seconds() };
  }
  const content = { ...manifest, binaries };
  // The manifest found is part of the digest: going back to an older state must make a newer key.
  // The listing follows from the answers, and is by far the largest part.
  const told = { ...content, listing: null };
  const digest = valueDigest({ content: told, after: made.foundKey }, 16);
  const key = inputsKey(facts, made.asked, digest);
  // Beside the uploads: should one fail, the manifest names what is not there, and that is built.
  const [outcome, bytesUp] = await Promise.all([
    store.save('inputs', key, () => whole(packInputs(content))),
    uploaded(),
  ]);
  if (outcome.state === 'unavailable') {
    warnNotSaved(context, 'the record of inputs', outcome.reason);
    return { key: '', bytesUp, seconds: seconds() };
  }
  const manifestBytes = outcome.state === 'saved' ? outcome.bytes : 0;
  return { key, bytesUp: bytesUp + manifestBytes, seconds: seconds() };
}

/** Packs a binary; `packed`: its compressed bytes, 0 where it is there already, null where it is not saved. */
async function startSave(
  request: Omit<SaveBinaryRequest, 'onPacked'>,
): Promise<{ readonly packed: number | null; readonly saved: Promise<BinarySaved> }> {
  let onPacked: (bytes: number) => void = () => undefined;
  const packing = new Promise<number>((resolve) => {
    onPacked = resolve;
  });
  const saved = saveBinary({ ...request, onPacked });
  const ended = saved.then((outcome) => (outcome.state === 'exists' ? 0 : null));
  return { packed: await Promise.race([packing, ended]), saved };
}

function say(
  context: SaveContext,
  { name, file }: MadeBinary,
  saved: BinarySaved,
  leftBytes: number,
): void {
  const { log } = context.runner;
  const not = `${name} is not saved for reuse`;
  if (saved.state === 'saved') log.info(`saved ${name} for reuse: ${bytesText(saved.bytes)}`);
  else if (saved.state === 'exists') log.info(`${name} is saved for reuse already`);
  else if (saved.state === 'unavailable') warnNotSaved(context, name, saved.reason);
  else if (saved.state === 'changed') log.info(`${not}: a later step changed ${file}`);
  else {
    const left = `${bytesText(leftBytes)} of the size in \`reuse\` are left`;
    log.info(`${not}: ${bytesText(saved.bytes)} compressed, ${left}`);
  }
}
