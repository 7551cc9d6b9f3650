import { unpackArchive } from './cache/archive/unpack.ts';
import type { ApartJob, FromProcess } from './cache/archive/unpack-process.ts';
import { placesOf, type UnpackRule } from './cache/unpack-rule.ts';

// Unpacks one archive, from standard input, for the process that started this one.
const { rule, ...limits } = await new Promise<ApartJob<UnpackRule>>((resolve) => {
  process.once('message', resolve);
});
// Nobody waits for it any more.
process.once('disconnect', () => process.exit());

const outcome = await unpackArchive({
  ...limits,
  stream: process.stdin,
  into: (manifest) => {
    say({ manifest });
    return placesOf(rule, manifest);
  },
});
say(outcome, () => process.exit());

function say(words: FromProcess, then: () => void = () => undefined): void {
  process.send?.(words, undefined, {}, then);
}
