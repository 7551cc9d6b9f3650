import { createReadStream } from 'node:fs';
import { messageOf } from '../runner/thrown.ts';
import { download } from './github/blob.ts';
import { createExchange, deadline, PATIENCE } from './github/exchange.ts';
import { type ArchiveSource, type FoundArchive, TransferError } from './store.ts';

/** A piece of a file that is read. */
const READ_BYTES = 2 ** 20;

/** What a store has found, opened by another process. Throws, as its stream does, TransferError. */
export async function openSource(
  source: ArchiveSource,
): Promise<Pick<FoundArchive, 'stream' | 'close'>> {
  if ('url' in source) {
    const { url, until, late, begun } = source;
    const storage = createExchange('', PATIENCE);
    return download(url, storage, deadline(until - Date.now(), late), begun);
  }
  const bytes = createReadStream(source.file, { highWaterMark: READ_BYTES });
  const stream = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* bytes;
    } catch (error) {
      throw new TransferError(messageOf(error));
    }
  };
  return { stream: stream(), close: async () => void bytes.destroy() };
}
