/** The same bytes in pieces of this size, of which the last may be shorter; none for no bytes. */
export async function* inPieces(
  bytes: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    for (let taken = 0; taken < chunk.length; ) {
      const part = chunk.subarray(taken, taken + size - length);
      held.push(part);
      taken += part.length;
      length += part.length;
      if (length < size) continue;
      yield Buffer.concat(held, length);
      held = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(held, length);
}

/** The first `limit` bytes, or all, and what comes after; all of it is read before it is known to be all. */
export async function beginningOf(
  bytes: AsyncIterable<Buffer>,
  limit: number,
): Promise<{ readonly beginning: Buffer; readonly rest: AsyncIterable<Buffer> | null }> {
  const source = bytes[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  for (let length = 0; length <= limit; ) {
    const next = await source.next();
    if (next.done === true) return { beginning: Buffer.concat(held, length), rest: null };
    held.push(next.value);
    length += next.value.length;
  }
  return { beginning: Buffer.concat(held), rest: { [Symbol.asyncIterator]: () => source } };
}

/** The beginning, and what comes after. */
export async function* allOf(
  beginning: Buffer,
  rest: AsyncIterable<Buffer> | null,
): AsyncGenerator<Buffer> {
  yield beginning;
  if (rest !== null) yield* rest;
}
