import type { Pack } from 'tar-stream';

/** What a stream of tar-stream (streamx) can be waited for. */
type Sink = Pick<ReturnType<Pack['entry']>, 'once' | 'off' | 'destroying' | 'destroyed'>;

/** Waits until a stream takes more bytes; false where it was destroyed instead. */
export async function drained(sink: Sink): Promise<boolean> {
  if (sink.destroyed) return false;
  await new Promise<void>((resolve) => {
    const done = () => {
      sink.off('drain', done);
      sink.off('close', done);
      resolve();
    };
    sink.once('drain', done);
    sink.once('close', done);
  });
  return !sink.destroying;
}
