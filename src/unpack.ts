import { type MessagePort, parentPort } from 'node:worker_threads';
import { unpackArchive } from './cache/archive/unpack.ts';
import type { StreamWords, ThreadJob, ThreadWords } from './cache/archive/unpack-thread.ts';
import { TransferError } from './cache/store.ts';
import { placesOf, type UnpackRule } from './cache/unpack-rule.ts';

parentPort?.on('message', (job: ThreadJob<UnpackRule>) => void run(job));

/** Unpacks one archive, whose bytes come on the port of the job. */
async function run({ port, rule, ...limits }: ThreadJob<UnpackRule>): Promise<void> {
  const say = (words: ThreadWords): void => port.postMessage(words);
  const outcome = await unpackArchive({
    ...limits,
    stream: streamOf(port, say),
    into: (manifest) => {
      say({ manifest });
      return placesOf(rule, manifest);
    },
  });
  say({ outcome });
}

async function* streamOf(
  port: MessagePort,
  say: (words: ThreadWords) => void,
): AsyncGenerator<Buffer> {
  const come: StreamWords[] = [];
  let wake: () => void = () => undefined;
  port.on('message', (words: StreamWords) => {
    come.push(words);
    wake();
  });
  for (;;) {
    const words = come.shift();
    if (words === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else if ('bytes' in words) {
      const { buffer, byteOffset, byteLength } = words.bytes;
      say({ taken: true });
      yield Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
    } else if ('cut' in words) throw new TransferError(words.cut);
    else return;
  }
}
