import { inOrder } from '../archive/in-order.ts';

/** At least so much is one request of a large entry: a block of Azure's, a piece of the older service's. */
const PIECE_BYTES = 16 * 2 ** 20;
/** Up to 64 MiB are held, and sent at once by a service that takes an entry in one request. */
const HELD_PIECES = 4;
/** Pieces on their way. */
const ROOM = { count: 4, bytes: 4 * PIECE_BYTES };

/** The bytes of an entry on their way up. */
export interface Outgoing {
  /** Of all; null where there are more than are held. */
  readonly bytes: number | null;
  /** All of them, to be read once, in pieces. */
  readonly pieces: AsyncIterable<Buffer>;
  /** Has to be called in any case. */
  close(): Promise<unknown>;
}

/** Reads as much as is held. */
export async function outgoing(content: AsyncIterable<Buffer>): Promise<Outgoing> {
  const rest = inPieces(content);
  const held: Buffer[] = [];
  let isAll = false;
  while (!isAll && held.length <= HELD_PIECES) {
    const next = await rest.next();
    if (next.done === true) isAll = true;
    else held.push(next.value);
  }
  const all = async function* (): AsyncGenerator<Buffer> {
    yield* held;
    yield* rest;
  };
  const bytes = held.reduce((sum, piece) => sum + piece.length, 0);
  return { bytes: isAll ? bytes : null, pieces: all(), close: () => rest.return(undefined) };
}

async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length < PIECE_BYTES) continue;
    yield Buffer.concat(held, length);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held, length);
}

/** Sends the pieces side by side, each with the place where it begins; their bytes. */
export async function sendPieces(
  { pieces }: Outgoing,
  send: (piece: Buffer, at: number) => Promise<unknown>,
): Promise<number> {
  let begun = 0;
  const sending = inOrder(
    pieces,
    ROOM,
    (piece) => piece.length,
    async (piece) => {
      const at = begun;
      begun += piece.length;
      await send(piece, at);
      return piece.length;
    },
  );
  let sent = 0;
  for await (const bytes of sending) sent += bytes;
  return sent;
}
