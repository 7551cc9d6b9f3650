/** All bytes of a stream that is to have few; null where there are more than `limit`. Throws what it throws. */
export async function allBytes(
  pieces: AsyncIterable<Buffer>,
  limit: number,
): Promise<Buffer | null> {
  const held: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > limit) return null;
  }
  return Buffer.concat(held, bytes);
}
