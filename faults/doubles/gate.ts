import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Answered, sendSpoilt } from './faulty-answer.ts';
import type { Asked, Rule } from './rules.ts';

/** Tells from a request's method, path and body, and from answers before it, what it is about. */
export interface Reader {
  read(request: { readonly method: string; readonly path: string; readonly body: Buffer }): Asked;
  /** What the double said. */
  learn?(asked: Asked, answer: Buffer): void;
}

const NOTHING = Buffer.alloc(0);

export interface Gate {
  /** Without a closing slash. */
  readonly url: string;
  /** These count from now on, each request takes the first that fits. */
  spoil(rules: readonly Rule[]): void;
  /** What was spoilt since the last `spoil`. */
  hits(): number;
  stop(): void;
}

/**
 * A middleman before a double: what a job asks goes through it, and it spoils what its rules name.
 * Addresses in JSON that lead to the double lead here.
 */
export async function startGate(upstream: string, reader: Reader): Promise<Gate> {
  let rules: { readonly rule: Rule; seen: number }[] = [];
  let hits = 0;
  let url = '';

  const forward = async (
    request: IncomingMessage,
    asked: Asked,
    body: Buffer,
    without = '',
  ): Promise<Answered> => {
    const { host: _, [without]: __, ...headers } = request.headers;
    const target = new URL(request.url ?? '/', upstream);
    const way = httpRequest(target, { method: request.method, headers, agent: false });
    way.end(body);
    const [answer] = (await once(way, 'response')) as [IncomingMessage];
    let bytes = await buffer(answer);
    const said = { ...answer.headers };
    reader.learn?.(asked, bytes);
    if (/json/.test(said['content-type'] ?? ''))
      bytes = Buffer.from(bytes.toString().replaceAll(new URL(upstream).origin, url));
    delete said['transfer-encoding'];
    delete said.connection;
    if (request.method !== 'HEAD') said['content-length'] = String(bytes.length);
    return { status: answer.statusCode ?? 500, headers: said, body: bytes };
  };

  const ruleFor = (asked: Asked): Rule | null => {
    for (const one of rules) {
      if (!one.rule.fits(asked)) continue;
      const turn = one.seen++;
      const { skip = 0, times = Number.POSITIVE_INFINITY } = one.rule;
      if (turn < skip || turn >= skip + times) continue;
      hits += 1;
      return one.rule;
    }
    return null;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    const isUpload = method === 'PUT' || method === 'PATCH';
    // What an upload is for stands in its path: it may be spoilt before its body is there.
    const early = isUpload ? reader.read({ method, path, body: NOTHING }) : null;
    const earlyRule = early === null ? null : ruleFor(early);
    if (earlyRule?.act.do === 'cut upload') {
      request.once('data', () => response.socket?.resetAndDestroy());
      return;
    }
    const body = await buffer(request);
    const asked = early ?? reader.read({ method, path, body });
    const rule = early === null ? ruleFor(asked) : earlyRule;
    await sendSpoilt(rule?.act ?? null, response, (without) =>
      forward(request, asked, body, without),
    );
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    spoil: (given) => {
      rules = given.map((rule) => ({ rule, seen: 0 }));
      hits = 0;
    },
    hits: () => hits,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
