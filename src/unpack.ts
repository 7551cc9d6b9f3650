import { unpackArchive } from './cache/archive/unpack.ts';
import type { ApartJob, FromProcess, ToProcess } from './cache/archive/unpack-process.ts';
import { openSource } from './cache/open-source.ts';
import type { ArchiveSource } from './cache/store.ts';
import { placesOf, type UnpackRule } from './cache/unpack-rule.ts';

// Reads and unpacks one archive, for the process that started this one.
let onJob: (job: ApartJob<UnpackRule>) => void = () => undefined;
let onRead: () => void = () => undefined;
const asked = new Promise<ApartJob<UnpackRule>>((resolve) => {
  onJob = resolve;
});
const mayRead = new Promise<void>((resolve) => {
  onRead = resolve;
});
process.on('message', (words: ToProcess<UnpackRule>) => {
  if (words === 'read') onRead();
  else onJob(words);
});
// Nobody waits for it any more.
process.on('disconnect', () => process.exit());

const { rule, source, ...limits } = await asked;
const outcome = await unpackArchive({
  ...limits,
  stream: streamOf(source),
  into: (manifest) => {
    say({ manifest });
    return placesOf(rule, manifest);
  },
});
say(outcome, () => process.exit());

async function* streamOf(from: ArchiveSource): AsyncGenerator<Buffer> {
  const { stream, close } = await openSource(from);
  await mayRead;
  try {
    yield* stream;
  } finally {
    say('closed');
    await close();
  }
}

function say(words: FromProcess, then: () => void = () => undefined): void {
  process.send?.(words, undefined, {}, then);
}
