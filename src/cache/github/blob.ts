import { type FoundArchive, TransferError } from '../store.ts';
import {
  type Answer,
  answerBytes,
  deadline,
  type Exchange,
  FinalError,
  UPLOAD_MS,
} from './exchange.ts';
import { inOrder } from './in-order.ts';
import { sendPieces } from './outgoing.ts';
import type { Upload } from './service.ts';
import { storageError } from './service-answer.ts';

/** What is smaller is one request. */
const FIRST_BYTES = 2 ** 18;
/** A further range. */
const RANGE_BYTES = 4 * 2 ** 20;
/** Ranges on their way or waiting for those before them. */
const AT_ONCE = 4;
/** So many are got over in one range, or in a body without ranges. */
const CUTS = 2;

export type Download = Pick<FoundArchive, 'bytes' | 'stream' | 'close'>;

/**
 * Downloads the bytes behind a signed address until `late`: the first range at once, the others side
 * by side, handed on in order. A server without ranges sends all in one answer. Of what breaks off the
 * rest is asked for, what stalls ends all. Rejects with TransferError where there is no first byte.
 */
export async function download(
  url: string,
  storage: Exchange,
  late: AbortSignal,
): Promise<Download> {
  const closing = new AbortController();
  const signal = AbortSignal.any([late, closing.signal]);
  const ask = (from: number, end: number): Promise<Answer> => {
    const headers = { range: `bytes=${from}-${end - 1}` };
    return storage({ method: 'GET', url, headers, signal }, async (answer) => {
      const isAll = from === 0 && (answer.status === 200 || answer.status === 416);
      if (answer.status !== 206 && !isAll) throw await storageError(answer);
      return answer;
    });
  };
  const first = await ask(0, FIRST_BYTES);
  const bytes = lengthOf(first);

  /** After a cut only what is missing is asked for. */
  async function* bytesOf(from: number, end: number): AsyncGenerator<Buffer> {
    let answer = from === 0 ? first : null;
    let at = from;
    for (let left = CUTS; at < end; left--) {
      try {
        answer ??= await ask(at, end);
        for await (const piece of answer.body) {
          const wanted = piece.subarray(0, end - at);
          at += wanted.length;
          yield wanted;
        }
        if (end === Number.POSITIVE_INFINITY) return;
        if (at < end) throw new TransferError(`it ended after ${at} of ${end} bytes`);
      } catch (error) {
        if (at < end && (left <= 0 || error instanceof FinalError)) throw error;
      }
      answer = null;
    }
  }

  const range = ([from, end]: readonly [number, number]): Promise<Buffer> =>
    answerBytes(bytesOf(from, end), RANGE_BYTES);
  const isWhole = first.status === 200;
  const stream = isWhole ? bytesOf(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE, range);
  const close = async (): Promise<void> => {
    closing.abort(new FinalError('the download was closed'));
    await stream.return(undefined);
  };
  return { bytes: Number.isFinite(bytes) ? bytes : 0, stream, close };
}

/** Where each range begins and ends. */
function* rangesOf(bytes: number): Generator<readonly [number, number]> {
  let end = 0;
  for (let at = 0; at < bytes; at = end) {
    end = Math.min(at + (at === 0 ? FIRST_BYTES : RANGE_BYTES), bytes);
    yield [at, end];
  }
}

/** Of the whole entry; Infinity where an answer without ranges does not say. */
function lengthOf({ status, headers }: Answer): number {
  // An entry of no bytes has no range.
  if (status === 416) return 0;
  if (status === 200) return Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
  const bytes = Number(/\/(\d+)$/.exec(String(headers['content-range'] ?? ''))?.[1]);
  if (Number.isSafeInteger(bytes)) return bytes;
  throw new TransferError('the storage does not say how long the entry is');
}

/**
 * Uploads to a signed address of Azure's block blobs: by one Put Blob what is little, which makes the
 * whole blob or none, else by blocks side by side and a list of them
 * (learn.microsoft.com/rest/api/storageservices/put-blob, put-block, put-block-list).
 */
export function azureUpload(url: string, storage: Exchange): Upload {
  const put = async (query: Record<string, string>, body: Buffer, more = {}): Promise<void> => {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const type = { 'content-type': 'application/octet-stream', 'x-ms-version': '2023-11-03' };
    const to = { method: 'PUT', url: address.href, headers: { ...type, ...more } } as const;
    await storage({ ...to, body, signal: deadline(UPLOAD_MS) }, async (answer) => {
      if (answer.status !== 201) throw await storageError(answer);
      await answerBytes(answer.body);
    }).catch((error: TransferError) => {
      throw new FinalError(`the upload failed: ${error.message}`);
    });
  };

  return async (content) => {
    const ids: string[] = [];
    const bytes = await sendPieces(content, (piece, at) => {
      if (content.bytes !== null) return put({}, piece, { 'x-ms-blob-type': 'BlockBlob' });
      // All of one length, as Azure wants them.
      const id = Buffer.from(String(at).padStart(12, '0')).toString('base64');
      ids.push(id);
      return put({ comp: 'block', blockid: id }, piece);
    });
    if (content.bytes !== null) return bytes;
    const list = ids.map((id) => `<Latest>${id}</Latest>`).join('');
    const text = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    const type = { 'content-type': 'application/xml' };
    await put({ comp: 'blocklist' }, Buffer.from(text), type);
    return bytes;
  };
}
