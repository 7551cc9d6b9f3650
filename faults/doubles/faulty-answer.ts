import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Act } from './rules.ts';

export interface Answered {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const PAUSE_MS = 100;

/** Answers a request as `act` wants it; `forward` asks the double, `without` a header of the request. */
export async function sendSpoilt(
  act: Act | null,
  response: ServerResponse,
  forward: (without?: string) => Promise<Answered>,
): Promise<void> {
  const send = ({ status, headers, body }: Answered): void => {
    response.writeHead(status, headers);
    response.end(body);
  };
  if (act === null || act.do === 'cut upload') return send(await forward());
  switch (act.do) {
    case 'answer': {
      const again = act.again === undefined ? {} : { 'retry-after': String(act.again) };
      response.writeHead(act.status, { 'content-type': 'application/json', ...again });
      response.end(act.body ?? '{"code":"unavailable","msg":"a fault of the test"}');
      return;
    }
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'silence':
      return;
    case 'late':
      await sleep(act.milliseconds);
      return send(await forward());
    case 'no ranges':
      return send(await forward('range'));
    case 'before':
      await act.effect();
      return send(await forward());
    case 'twice':
      await forward();
      return send(await forward());
    case 'lose answer':
      await forward();
      response.socket?.resetAndDestroy();
      return;
    case 'rewrite': {
      const { status, headers, body } = await forward();
      const changed = act.change(body);
      return send({
        status,
        headers: { ...headers, 'content-length': changed.length },
        body: changed,
      });
    }
    case 'cut':
      return cut(act, response, await forward());
    case 'slow':
      return slowly(act.pieces, response, await forward());
  }
}

function cut(
  { part, how }: Extract<Act, { readonly do: 'cut' }>,
  response: ServerResponse,
  { status, headers, body }: Answered,
): void {
  response.writeHead(status, headers);
  response.flushHeaders();
  response.write(body.subarray(0, Math.floor(body.length * part)), () => {
    if (how === 'reset') response.socket?.resetAndDestroy();
    if (how === 'close') response.socket?.destroy();
  });
}

async function slowly(
  pieces: number,
  response: ServerResponse,
  { status, headers, body }: Answered,
): Promise<void> {
  response.writeHead(status, headers);
  for (let piece = 0; piece < pieces; piece++) {
    const [from, to] = [piece, piece + 1].map((one) => Math.floor((body.length * one) / pieces));
    await sleep(PAUSE_MS);
    response.write(body.subarray(from, to));
  }
  response.end();
}
