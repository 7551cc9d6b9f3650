import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HttpGet, HttpResponse } from '../runner/ports.ts';
import { type Credentials, NO_CREDENTIALS } from './credentials.ts';

export type Fetched =
  | { readonly state: 'ok'; readonly bytes: Buffer }
  /** 404 or 410: the server says that there is no such file. */
  | { readonly state: 'missing'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

export interface Fetcher {
  /** The whole file behind an http, https or file URL, at most `limit` bytes. Never rejects. */
  get(url: string, limit: number): Promise<Fetched>;
  /** Bytes of all bodies received until now. */
  bytesDown(): number;
}

export interface Patience {
  /** Milliseconds to wait before each further try after a network error, a 429 or a 5xx. */
  readonly retryDelays: readonly number[];
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly stall: number;
}

export const DEFAULT_PATIENCE: Patience = { retryDelays: [500, 2000], stall: 60_000 };

/** Worth another try: the answer may differ the next time. */
type Try = Fetched & { readonly again?: boolean };

export function makeFetcher(
  httpGet: HttpGet,
  patience: Patience = DEFAULT_PATIENCE,
  credentials: Credentials = NO_CREDENTIALS,
): Fetcher {
  let total = 0;
  const count = (bytes: number): void => {
    total += bytes;
  };
  const ask: Ask = async (url) => {
    const { address, headers } = withoutCredentials(url);
    // cmd/go sets the header of .netrc first, and net/http leaves it as it is.
    const authorization = await credentials.authorization(new URL(address));
    const shown = authorization === undefined ? headers : { authorization };
    return { address, answer: httpGet(address, shown), refused: credentials.refused };
  };
  return {
    bytesDown: () => total,
    async get(url, limit) {
      if (url.startsWith('file:')) return readLocal(url);
      const refusal = plainCredentials(url);
      if (refusal !== null) return { state: 'failed', message: refusal };
      let tries = 0;
      for (;;) {
        const { again, ...outcome } = await tryOnce(ask, url, limit, patience.stall, count);
        const delay = patience.retryDelays[tries++];
        if (!again || delay === undefined || outcome.state !== 'failed')
          return tries > 1 && outcome.state === 'failed'
            ? { ...outcome, message: `${outcome.message} (tried ${tries} times)` }
            : outcome;
        await sleep(delay);
      }
    },
  };
}

/** A request that is under way. */
type Ask = (url: string) => Promise<{
  /** Without credentials. */
  readonly address: string;
  readonly answer: Promise<HttpResponse>;
  /** Words behind a 401 or 403. */
  readonly refused: string;
}>;

async function tryOnce(
  ask: Ask,
  url: string,
  limit: number,
  stall: number,
  count: (bytes: number) => void,
): Promise<Try> {
  const { address, answer, refused } = await ask(url);
  const failed = (what: string, again: boolean): Try => ({
    state: 'failed',
    message: `GET ${address}: ${what}`,
    again,
  });
  try {
    const { status, headers: said, body } = await within(stall, answer);
    if (status !== 200) {
      const text = errorLine(await readBody(body, 4096, stall, count, true).catch(() => undefined));
      if (status === 404 || status === 410)
        return { state: 'missing', message: `GET ${address}: ${status}${text}` };
      const words = status === 401 || status === 403 ? refused : '';
      return failed(`${status}${text}${words}`, status === 429 || status >= 500);
    }
    if (/^text\/html\b/i.test(said['content-type'] ?? '')) {
      body.destroy();
      return failed('the answer is an HTML page (a login page or a wrong address?)', false);
    }
    const bytes = await readBody(body, limit, stall, count, false);
    if (bytes === undefined) return failed(`the answer is larger than ${limit} bytes`, false);
    const length = said['content-length'];
    if (length !== undefined && !said['content-encoding'] && Number(length) !== bytes.length)
      return failed(`the answer ended after ${bytes.length} of ${length} bytes`, true);
    return { state: 'ok', bytes };
  } catch (error) {
    // The port's own errors already begin with the address.
    return failed(reasonOf(error).replace(`GET ${address}: `, ''), true);
  }
}

/** undefined: more than `limit` bytes; with `cut`, the first `limit` bytes instead. */
async function readBody(
  body: Readable,
  limit: number,
  stall: number,
  count: (bytes: number) => void,
  cut: boolean,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  const dead = setTimeout(() => body.destroy(new Error(stallText(stall))), stall);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      dead.refresh();
      chunks.push(chunk);
      length += chunk.length;
      count(chunk.length);
      if (length > limit) {
        body.destroy();
        return cut ? Buffer.concat(chunks).subarray(0, limit) : undefined;
      }
    }
  } catch (error) {
    throw new Error(`the connection broke after ${length} bytes (${reasonOf(error)})`);
  } finally {
    clearTimeout(dead);
  }
  return Buffer.concat(chunks, length);
}

/** The port rejects only where no answer came at all; a server that never answers must not hold the job. */
async function within(milliseconds: number, work: Promise<HttpResponse>): Promise<HttpResponse> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(stallText(milliseconds)));
      // An answer that comes after all must not keep its connection.
      work.then(
        (answer) => answer.body.destroy(),
        () => undefined,
      );
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function stallText(milliseconds: number): string {
  return `no byte for ${milliseconds / 1000} s`;
}

async function readLocal(url: string): Promise<Fetched> {
  try {
    return { state: 'ok', bytes: await readFile(fileURLToPath(url)) };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { state: missing ? 'missing' : 'failed', message: `${url}: ${reasonOf(error)}` };
  }
}

/**
 * What to say of a login that would be sent in plain text, or null. As in cmd/go, which refuses too
 * (cmd/go/internal/web/http.go: "refusing to pass credentials to insecure URL").
 */
function plainCredentials(url: string): string | null {
  const { address, headers } = withoutCredentials(url);
  if (headers.authorization === undefined || !address.startsWith('http:')) return null;
  return `GET ${address}: the URL has a login and is not https, so it is not asked: write https://, or remove the login`;
}

/** `https://user:secret@host` as an Authorization header: messages never show the secret. */
function withoutCredentials(url: string): { address: string; headers: Record<string, string> } {
  const parsed = new URL(url);
  if (parsed.username === '' && parsed.password === '') return { address: url, headers: {} };
  const secret = [parsed.username, parsed.password].map(percentDecoded).join(':');
  parsed.username = '';
  parsed.password = '';
  const authorization = `Basic ${Buffer.from(secret).toString('base64')}`;
  return { address: parsed.href, headers: { authorization } };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The first line that a server says about its error, where it says one in plain text. */
function errorLine(body: Buffer | undefined): string {
  const line = body?.toString('utf8').trim().split('\n')[0]?.trim() ?? '';
  return line === '' || line.startsWith('<') ? '' : ` ${line.slice(0, 200)}`;
}

/** What an error says, in one line. */
export function reasonOf(error: unknown): string {
  const { errors, message } = error as Partial<AggregateError>;
  // Node tries all addresses of a host and throws one error for all of them.
  if (errors !== undefined && errors.length > 0) return reasonOf(errors[0]);
  return message ?? String(error);
}
