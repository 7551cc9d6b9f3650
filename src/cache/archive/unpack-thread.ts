import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { FoundArchive } from '../store.ts';
import type { Manifest } from './manifest.ts';
import { messageOf } from './thrown.ts';
import { type UnpackOutcome, type UnpackRequest, unpackArchive } from './unpack.ts';

export interface ThreadRequest<Rule> extends Omit<UnpackRequest, 'stream'> {
  readonly archive: FoundArchive;
  /** `into` as data: the thread follows it by itself, and never asks. */
  readonly rule: Rule;
  /** Called with the manifest, before the first file is there. */
  readonly onManifest?: (manifest: Manifest) => void;
  /** Others wait for this one: a small archive is not put behind those that the thread has. */
  readonly isFirst?: boolean;
}

/** What the thread is asked for; the archive's bytes come on `port`. */
export interface ThreadJob<Rule> extends Pick<UnpackRequest, 'limitBytes' | 'keepVerified'> {
  readonly port: MessagePort;
  readonly rule: Rule;
}

/** From the thread. */
export type ThreadWords =
  | { readonly manifest: Manifest }
  /** A piece was taken: there is room for one more. */
  | { readonly taken: true }
  | { readonly outcome: UnpackOutcome };

/** To the thread: the next bytes, the end, or why there are no more. */
export type StreamWords =
  | { readonly bytes: Uint8Array }
  | { readonly end: true }
  | { readonly cut: string };

/** A smaller archive is unpacked before a thread has started. */
const THREAD_BYTES = 4e6;
/** Pieces that the thread may have before it. */
const WINDOW = 16;

let thread: Worker | null = null;

/**
 * unpackArchive in a thread of its own, one for all archives: writing and hashing keep a thread
 * busy, and beside a download in the same thread that is what the network waits for.
 */
export async function unpackInThread<Rule>(request: ThreadRequest<Rule>): Promise<UnpackOutcome> {
  const { archive, into, isFirst, rule, onManifest = () => undefined, ...limits } = request;
  const isHere = archive.bytes < THREAD_BYTES && (thread === null || isFirst === true);
  const worker = isHere ? null : startThread();
  if (worker === null) {
    return unpackArchive({
      ...limits,
      stream: archive.stream,
      into: (manifest) => {
        onManifest(manifest);
        return into(manifest);
      },
    });
  }
  const { port1, port2 } = new MessageChannel();
  let failed: (error: Error) => void = () => undefined;
  let held = 0;
  let wake: () => void = () => undefined;
  let isDone = false;
  const done = new Promise<UnpackOutcome>((resolve) => {
    failed = (error) => resolve(broken(`the thread that unpacks it failed: ${error.message}`));
    worker.once('error', failed);
    port1.on('message', (words: ThreadWords) => {
      if ('outcome' in words) resolve(words.outcome);
      else if ('manifest' in words) onManifest(words.manifest);
      else {
        held -= 1;
        wake();
      }
    });
  }).finally(() => {
    isDone = true;
    wake();
  });
  const job: ThreadJob<Rule> = { ...limits, rule, port: port2 };
  worker.postMessage(job, [port2]);
  const say = (words: StreamWords, moved: ArrayBuffer[] = []) => port1.postMessage(words, moved);
  const pump = async (): Promise<void> => {
    for await (const piece of archive.stream) {
      if (isDone) return;
      const bytes = ownBytes(piece);
      say({ bytes }, [bytes.buffer as ArrayBuffer]);
      held += 1;
      while (held >= WINDOW && !isDone) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    say({ end: true });
  };
  const pumped = pump().catch((error: unknown) => say({ cut: messageOf(error) }));
  try {
    return await done;
  } finally {
    worker.off('error', failed);
    await archive.close();
    await pumped;
    port1.close();
  }
}

/** Bytes whose memory is nobody else's, to be given away. */
function ownBytes(piece: Buffer): Uint8Array {
  const isAlone = piece.byteOffset === 0 && piece.byteLength === piece.buffer.byteLength;
  return isAlone ? new Uint8Array(piece.buffer) : new Uint8Array(piece);
}

function broken(reason: string): UnpackOutcome {
  return { state: 'broken', reason, kept: 0 };
}

/** Has the thread started by the time that the first archive is here. */
export function prepareThread(): void {
  startThread();
}

/** null where this is not the bundle (tests of the source): no thread can be made of that everywhere. */
function startThread(): Worker | null {
  if (!import.meta.url.endsWith('.mjs')) return null;
  if (thread !== null) return thread;
  const [dist = ''] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const worker = new Worker(new URL('unpack.mjs', dist));
  // Nobody waits for it when the step has ended.
  worker.unref();
  // An error comes before the end: what is asked for in between would never be answered.
  const forget = (): void => {
    if (thread === worker) thread = null;
  };
  worker.once('error', forget).once('exit', forget);
  thread = worker;
  return worker;
}
