import { inOrder } from './in-order.ts';

/** So much is held, and sent at once by a service that takes an entry in one request. */
const FIRST_BYTES = 64 * 2 ** 20;
/** Each request of what comes behind it. */
const PIECE_BYTES = 16 * 2 ** 20;
/** On their way. */
const AT_ONCE = 4;

/** The bytes of an entry on their way up. */
export interface Outgoing {
  /** Of all, where they are one piece for one request; else null. */
  readonly bytes: number | null;
  /** To be read once. */
  readonly pieces: AsyncIterable<Buffer>;
  /** Has to be called in any case. */
  close(): Promise<unknown>;
}

/** Reads until it is known whether one piece is all. */
export async function outgoing(content: AsyncIterable<Buffer>): Promise<Outgoing> {
  const rest = inPieces(content);
  const [first, second] = [await rest.next(), await rest.next()];
  const pieces = async function* (): AsyncGenerator<Buffer> {
    for (const { value } of [first, second]) if (value !== undefined) yield value;
    yield* rest;
  };
  const length = first.value?.length ?? 0;
  const bytes = second.done === true && length <= FIRST_BYTES ? length : null;
  return { bytes, pieces: pieces(), close: () => rest.return(undefined) };
}

async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  let held: Buffer[] = [];
  let length = 0;
  let wanted = FIRST_BYTES;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length <= wanted) continue;
    yield Buffer.concat(held, length);
    [held, length, wanted] = [[], 0, PIECE_BYTES];
  }
  if (length > 0) yield Buffer.concat(held, length);
}

/** Sends the pieces side by side, each with the place where it begins; their bytes. */
export async function sendPieces(
  { pieces }: Outgoing,
  send: (piece: Buffer, at: number) => Promise<unknown>,
): Promise<number> {
  let bytes = 0;
  const begin = (piece: Buffer): Promise<unknown> => {
    const at = bytes;
    bytes += piece.length;
    return send(piece, at);
  };
  for await (const _ of inOrder(pieces, AT_ONCE, begin));
  return bytes;
}
