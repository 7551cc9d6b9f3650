import { inOrder } from '../archive/in-order.ts';
import { TransferError } from '../store.ts';
import { storageWords } from './azure-upload.ts';
import {
  type Answer,
  bodyOf,
  type Exchange,
  FinalError,
  type Patience,
  persistent,
} from './exchange.ts';

/** A range of this size is one request, and so is what is smaller. */
const RANGE_BYTES = 4 * 2 ** 20;
/** Ranges on their way or waiting for those before them. */
const AT_ONCE = 8;

export interface Download {
  /** Of the whole entry. */
  readonly bytes: number;
  /** In order, to be read once; ends with TransferError where the network does. */
  readonly pieces: AsyncGenerator<Buffer>;
  /** Lets go of the connection, also where nothing was read. */
  close(): Promise<void>;
}

/**
 * Downloads the bytes behind a signed address: the first range at once, the others side by side,
 * handed on in order. A range that breaks off is asked for again by itself, one that stalls ends all. A
 * server without ranges sends all in one answer, and what is cut off of that is asked for from where it
 * ended. Rejects with TransferError where there is no first byte.
 */
export async function download(
  url: string,
  storage: Exchange,
  patience: Patience,
): Promise<Download> {
  const ask = (range: string) =>
    persistent(
      () => storage({ method: 'GET', url, headers: { range }, stall: patience.stall }),
      patience.retries,
    );
  const first = await ask(`bytes=0-${RANGE_BYTES - 1}`);
  const downloaded = (bytes: number, pieces: AsyncGenerator<Buffer>): Download => ({
    ...{ bytes, pieces },
    close: async () => {
      await pieces.return(undefined);
      first.discard();
    },
  });
  if (first.status === 200) return downloaded(lengthOf(first), plain(first, ask));
  // An entry of no bytes has no range.
  if (first.status === 416) return downloaded(0, nothing());
  if (first.status !== 206) throw await refusedRange(first);
  const bytes = Number(/\/(\d+)$/.exec(String(first.headers['content-range'] ?? ''))?.[1]);
  if (!Number.isSafeInteger(bytes))
    throw new TransferError('the storage does not say how long the entry is');
  const begins: number[] = [];
  for (let at = 0; at < bytes; at += RANGE_BYTES) begins.push(at);
  const whole = async (at: number): Promise<Buffer> => {
    const length = Math.min(RANGE_BYTES, bytes - at);
    return rangeOf(at, length, at === 0 ? first : null, ask, patience.retries.length);
  };
  return downloaded(
    bytes,
    inOrder(begins, ROOM, () => RANGE_BYTES, whole),
  );
}

const ROOM = { count: AT_ONCE, bytes: AT_ONCE * RANGE_BYTES };

async function* nothing(): AsyncGenerator<Buffer> {}

type Ask = (range: string) => Promise<Answer>;

/** All bytes of a range; after a cut only what is missing is asked for. */
async function rangeOf(
  at: number,
  length: number,
  answered: Answer | null,
  ask: Ask,
  retries: number,
): Promise<Buffer> {
  const held: Buffer[] = [];
  let got = 0;
  let answer = answered;
  for (let left = retries; ; left--) {
    try {
      answer ??= await ask(`bytes=${at + got}-${at + length - 1}`);
      if (answer.status !== 206) throw await refusedRange(answer);
      for await (const piece of answer.body) {
        const wanted = piece.subarray(0, length - got);
        held.push(wanted);
        got += wanted.length;
      }
      if (got < length) throw new TransferError(`it ended after ${at + got} bytes`);
      return Buffer.concat(held, length);
    } catch (error) {
      if (got >= length) return Buffer.concat(held, length);
      if (left <= 0 || !isCut(error)) throw error;
    }
    answer = null;
  }
}

/** A body without ranges; once it is cut, the rest is asked for by its range. */
async function* plain(first: Answer, ask: Ask): AsyncGenerator<Buffer> {
  const bytes = lengthOf(first);
  let got = 0;
  try {
    for await (const piece of first.body) {
      got += piece.length;
      yield piece;
    }
  } catch (error) {
    if (!isCut(error)) throw error;
  }
  if (got >= bytes) return;
  const rest = await ask(`bytes=${got}-${bytes - 1}`);
  if (rest.status !== 206) {
    rest.discard();
    throw new TransferError(`it ended after ${got} of ${bytes} bytes`);
  }
  const body = await bodyOf(rest, bytes - got);
  if (body.length !== bytes - got)
    throw new TransferError(`it ended after ${got + body.length} of ${bytes} bytes`);
  yield body;
}

/** Whether the rest may come when it is asked for. */
function isCut(error: unknown): boolean {
  return error instanceof TransferError && !(error instanceof FinalError);
}

/** 0 where the answer does not say. */
function lengthOf({ headers }: Answer): number {
  return Number(headers['content-length'] ?? 0);
}

async function refusedRange(answer: Answer): Promise<TransferError> {
  const words = (await bodyOf(answer, 1e5).catch(() => Buffer.alloc(0))).toString('utf8');
  return new TransferError(storageWords('download', answer.status, words));
}
