import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpClient } from '@actions/http-client';
import { messageOf } from '../archive/thrown.ts';
import { TransferError } from '../store.ts';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** For the next byte of the answer, in milliseconds, where it is not as long as for others. */
  readonly stall?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Ends with TransferError where the connection does, or where no byte comes for a while. */
  readonly body: AsyncIterable<Buffer>;
  /** For a body that nobody reads. */
  discard(): void;
}

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For an answer of the service, all tries together. */
  readonly answer: number;
  /** For the next byte of an entry, up or down. */
  readonly stall: number;
  /** Before each further try after no answer or a 5xx. */
  readonly retries: readonly number[];
}

export const PATIENCE: Patience = { answer: 10_000, stall: 30_000, retries: [500, 2000] };

/** To ask again would end in the same, or take as long once more. */
export class FinalError extends TransferError {}

/** There is nobody at the address. */
const NOBODY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Rejects with TransferError where no answer came. */
export type Exchange = (request: Request) => Promise<Answer>;

/**
 * One request over @actions/http-client, which knows HTTPS_PROXY and NO_PROXY of this process.
 * `token`: '' for a signed address, and where the runner gives none.
 */
export function createExchange(token: string, stall: number): Exchange {
  let client: Promise<HttpClient> | undefined;
  return async ({ method, url, headers = {}, body, stall: wait = stall }) => {
    client ??= import('@actions/http-client').then(
      (module) =>
        new module.HttpClient('go-turbo-build', [], {
          ...{ allowRetries: false, allowRedirects: true, keepAlive: true },
          // For an answer that does not begin; a body has a time of its own, which has to be over first.
          socketTimeout: stall + 1000,
        }),
    );
    const bearer = token === '' ? {} : { authorization: `Bearer ${token}` };
    const sent = { ...bearer, ...headers, ...lengthOf(body) };
    try {
      const { message } = await (await client).request(method, url, contentOf(body), sent);
      const { statusCode: status = 0, headers: said } = message;
      return {
        ...{ status, headers: said, body: patiently(message, wait) },
        discard: () => void message.destroy(),
      };
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** Only the network is waited for so long, not whoever reads. */
async function* patiently(body: Readable, stall: number): AsyncGenerator<Buffer> {
  const seconds = Number((stall / 1000).toPrecision(2));
  const late = new FinalError(`no byte came for ${seconds} s`);
  const start = () => setTimeout(() => body.destroy(late), stall);
  let timer = start();
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      clearTimeout(timer);
      yield piece;
      timer = start();
    }
  } catch (error) {
    throw error instanceof TransferError ? error : failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function contentOf(body: string | Buffer | undefined): string | Readable | null {
  // Readable.from takes a Buffer as one piece.
  return body === undefined ? null : typeof body === 'string' ? body : Readable.from([body]);
}

function lengthOf(body: string | Buffer | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

function failureOf(error: unknown): TransferError {
  // The client's own words of a socket's timeout end in the path, which may be signed.
  if (messageOf(error).startsWith('Request timeout')) return new FinalError('no byte came in time');
  const first = firstOf(error);
  const words = messageOf(first).split('\n')[0] || first.code || 'no answer';
  return NOBODY.has(first.code ?? '') ? new FinalError(words) : new TransferError(words);
}

/** Node tries all addresses of a host and throws one error for all of them. */
function firstOf(error: unknown): NodeJS.ErrnoException {
  const { errors } = error as { readonly errors?: readonly NodeJS.ErrnoException[] };
  return errors?.[0] ?? (error as NodeJS.ErrnoException);
}

/** The whole body as bytes; TransferError where it has more than `limit`. */
export async function bodyOf({ body }: Answer, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > limit) throw new TransferError(`the answer has more than ${limit} bytes`);
  }
  return Buffer.concat(pieces, bytes);
}

/**
 * Tries again after a 5xx or where the connection broke, until `until` (performance.now()); then the
 * last one counts. What stalls, or where nobody is, is given up at once.
 */
export async function persistent<
  T extends { readonly status: number; readonly discard?: () => void },
>(
  attempt: () => Promise<T>,
  retries: readonly number[],
  until = Number.POSITIVE_INFINITY,
): Promise<T> {
  for (const delay of retries) {
    try {
      const answer = await attempt();
      if (answer.status < 500) return answer;
      answer.discard?.();
    } catch (error) {
      if (!(error instanceof TransferError) || error instanceof FinalError) throw error;
    }
    await sleep(delay);
    if (performance.now() > until) break;
  }
  return attempt();
}

/** Rejects with TransferError after so many milliseconds; what comes later is let go of. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new TransferError(`no answer within ${milliseconds / 1000} s`);
    timer = setTimeout(() => reject(error), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
