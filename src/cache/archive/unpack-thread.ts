import { stat } from 'node:fs/promises';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Manifest } from './manifest.ts';
import { messageOf } from './thrown.ts';
import { type Place, type UnpackOutcome, type UnpackRequest, unpackArchive } from './unpack.ts';

export interface ThreadRequest<Rule> extends UnpackRequest {
  /** `into` as data: a thread follows it by itself, while it would wait for this one to be asked. */
  readonly rule?: Rule;
  /** Called with the manifest, before the outcome is known. */
  readonly onManifest?: (manifest: Manifest) => void;
  /** Others wait for this one: a small archive is not put behind those that the thread has. */
  readonly isFirst?: boolean;
}

/** What the thread is asked for: all of a request but `into`, which is asked back on `port` where there is no rule. */
export interface ThreadJob<Rule> extends Omit<UnpackRequest, 'into'> {
  readonly port: MessagePort;
  readonly rule: Rule | undefined;
}

/** From the thread: first the manifest, then how it ended. */
export type ThreadWords = { readonly manifest: Manifest } | { readonly outcome: UnpackOutcome };

/** To the thread, where it has no rule: a place for each file of the manifest, in its order. */
export type PlacesAnswer =
  | { readonly places: readonly (Place | 'skip')[] }
  | { readonly problem: string };

/** A smaller archive is unpacked before a thread has started. */
const THREAD_BYTES = 4e6;

let thread: Worker | null = null;

/**
 * unpackArchive in a thread of its own, one for all archives: writing and hashing keep a thread
 * busy, and beside a download in the same thread that is what the network waits for.
 */
export async function unpackInThread<Rule>(request: ThreadRequest<Rule>): Promise<UnpackOutcome> {
  const { into, isFirst, rule, onManifest = () => undefined, ...rest } = request;
  // What cannot be read is for unpackArchive to say.
  const { size } = await stat(request.file).catch(() => ({ size: 0 }));
  const isHere = size < THREAD_BYTES && (thread === null || isFirst === true);
  const worker = isHere ? null : startThread();
  if (worker === null) {
    return unpackArchive({
      ...rest,
      into: (manifest) => {
        onManifest(manifest);
        return into(manifest);
      },
    });
  }
  const { port1, port2 } = new MessageChannel();
  let failed: (error: Error) => void = () => undefined;
  const done = new Promise<UnpackOutcome>((resolve) => {
    failed = (error) => resolve(broken(`the thread that unpacks it failed: ${error.message}`));
    worker.once('error', failed);
    port1.on('message', (words: ThreadWords) => {
      if ('outcome' in words) return resolve(words.outcome);
      onManifest(words.manifest);
      if (rule === undefined)
        placesOf(words.manifest, into).then((answer) => port1.postMessage(answer));
    });
  });
  const job: ThreadJob<Rule> = { ...rest, rule, port: port2 };
  worker.postMessage(job, [port2]);
  try {
    return await done;
  } finally {
    worker.off('error', failed);
    port1.close();
  }
}

function broken(reason: string): UnpackOutcome {
  return { state: 'broken', reason, kept: 0 };
}

async function placesOf(manifest: Manifest, into: UnpackRequest['into']): Promise<PlacesAnswer> {
  try {
    const place = await into(manifest);
    return { places: manifest.files.map(({ path }) => place(path)) };
  } catch (error) {
    return { problem: messageOf(error) };
  }
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
