import { once } from 'node:events';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { unpackArchive } from './cache/archive/unpack.ts';
import type { PlacesAnswer, ThreadJob, ThreadWords } from './cache/archive/unpack-thread.ts';
import { type EntryRule, entryPlaces } from './cache/build/entry-places.ts';

parentPort?.on('message', (job: ThreadJob<EntryRule>) => void run(job));

/** On the scale of nice(1). */
const BACKGROUND = 10;

/** Unpacks one archive; where its files go is asked of the main thread, unless there is a rule. */
async function run({ port, rule, ...request }: ThreadJob<EntryRule>): Promise<void> {
  // Of this thread alone, which only Linux can; what comes after it is not waited for either.
  if (request.background === true && process.platform === 'linux') setPriority(BACKGROUND);
  const say = (words: ThreadWords): void => port.postMessage(words);
  const outcome = await unpackArchive({
    ...request,
    into: async (manifest) => {
      say({ manifest });
      if (rule !== undefined) return entryPlaces(rule, manifest);
      const [answer] = (await once(port, 'message')) as [PlacesAnswer];
      if ('problem' in answer) throw new Error(answer.problem);
      const places = new Map(
        manifest.files.map(({ path }, index) => [path, answer.places[index] ?? 'skip']),
      );
      return (path) => places.get(path) ?? 'skip';
    },
  });
  say({ outcome });
}
