import { addAbortSignal, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { aborted } from 'node:util';
import type { HttpClient } from '@actions/http-client';
import { messageOf } from '../../runner/thrown.ts';
import { allBytes } from '../all-bytes.ts';
import { TransferError } from '../store.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Once it is aborted, its reason is thrown, also by a body that is under way; a short deadline unless given. */
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Ends with TransferError where the connection does, or where no byte comes for a while. */
  readonly body: AsyncIterable<Buffer>;
}

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For an answer of the service, all tries together, and for a whole record. */
  readonly answer: number;
  /** For the next byte of an entry, up or down. */
  readonly stall: number;
  /** Before each further try after no answer or a 5xx. */
  readonly retries: readonly number[];
}

export const PATIENCE: Patience = { answer: 10_000, stall: 30_000, retries: [500, 2000] };

/** For some MiB that go up and never stall, and the answer to them. */
export const UPLOAD_MS = 3_600_000;

/** To ask again would end in the same, or take as long once more. */
export class FinalError extends TransferError {}

/** What took too long. */
export class LateError extends FinalError {}

/** The service gave no answer, or none that it could give to anybody: to ask it for more would only cost time. */
export class DownError extends FinalError {}

/** There is nobody at the address. */
const NOBODY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH']);

/**
 * Asks, and again where no answer came or `read` throws a TransferError that may pass; the last one is
 * thrown. The answer's body has to be read.
 */
export type Exchange = <T>(request: Request, read: (answer: Answer) => Promise<T>) => Promise<T>;

/**
 * Requests over @actions/http-client, which knows HTTPS_PROXY and NO_PROXY of this process. `token`: ''
 * for signed addresses, and where the runner gives none. Once anything came too late, no byte is waited
 * for longer than an answer: stalls one after the other would take longer than a build without a cache.
 */
export function createExchange(token: string, patience: Patience): Exchange {
  const { answer: longest, stall, retries } = patience;
  let client: Promise<HttpClient> | undefined;
  let isSlow = false;
  const longestStall = (): number => (isSlow ? Math.min(stall, longest) : stall);
  const noted = (thrown: unknown): TransferError => {
    const failure = failureOf(thrown);
    if (failure instanceof LateError) isSlow = true;
    return failure;
  };
  const attempt = async (request: Request, signal: AbortSignal): Promise<Answer> => {
    const { method, url, headers, body } = request;
    client ??= import('@actions/http-client').then(
      (module) =>
        new module.HttpClient('go-turbo-build', [], {
          allowRetries: false,
          allowRedirects: true,
          keepAlive: true,
          // For an answer that does not begin; a body has a time of its own, which has to be over first.
          socketTimeout: stall + 1000,
        }),
    );
    const bearer = token === '' ? {} : { authorization: `Bearer ${token}` };
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const sent = { ...headers, ...bearer, ...length };
    const content = body === undefined ? null : Readable.from([body]);
    try {
      signal.throwIfAborted();
      const asked = (await client).request(method, url, content, sent);
      const end = aborted(signal, client).then(() => Promise.reject(signal.reason));
      const { message } = await Promise.race([asked, end]);
      addAbortSignal(signal, message);
      const { statusCode: status = 0, headers: said } = message;
      return { status, headers: said, body: patiently(message, longestStall, noted) };
    } catch (error) {
      throw noted(error);
    }
  };

  return async (request, read) => {
    const signal = request.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read(await attempt(request, signal));
      } catch (error) {
        if (error instanceof FinalError) throw error;
      }
      // Cut short by the signal: the next attempt says why.
      await sleep(delay, undefined, { signal }).catch(() => undefined);
    }
    return read(await attempt(request, signal));
  };
}

/** Only the network is waited for so long, not whoever reads. */
async function* patiently(
  body: Readable,
  longestStall: () => number,
  noted: (thrown: unknown) => TransferError,
): AsyncGenerator<Buffer> {
  const start = () => {
    const stall = longestStall();
    const late = new LateError(`no byte came for ${stall / 1000} s`);
    return setTimeout(() => body.destroy(late), stall);
  };
  let timer = start();
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      clearTimeout(timer);
      yield piece;
      timer = start();
    }
  } catch (error) {
    throw noted(error);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(thrown: unknown): TransferError {
  const error = thrown as NodeJS.ErrnoException & { readonly errors?: readonly unknown[] };
  // A body that a signal ended has its reason as the cause.
  for (const one of [error, error.cause]) if (one instanceof TransferError) return one;
  // The client's own words of a socket's timeout end in the path, which may be signed.
  if (messageOf(error).startsWith('Request timeout')) return new LateError('no byte came in time');
  // Node tries all addresses of a host and throws one error for all of them.
  const first = (error.errors?.[0] ?? error) as NodeJS.ErrnoException;
  const [words] = messageOf(first).split('\n');
  return new (NOBODY.has(first.code ?? '') ? FinalError : TransferError)(words);
}

/** Aborted with LateError after so many milliseconds. */
export function deadline(
  milliseconds: number,
  words = `no answer within ${milliseconds / 1000} s`,
): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new LateError(words)), milliseconds).unref();
  return controller.signal;
}

/** All bytes of an answer, of which there are few; TransferError where there are more. */
export async function answerBytes(pieces: AsyncIterable<Buffer>, limit = 1e6): Promise<Buffer> {
  const bytes = await allBytes(pieces, limit);
  if (bytes === null) throw new TransferError(`the answer has more than ${limit} bytes`);
  return bytes;
}
