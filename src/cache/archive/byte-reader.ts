/** Takes as many bytes as are wanted from a stream whose pieces are as long as they come. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #length = 0;
  #ended = false;
  /** Of the next byte. */
  offset = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** The next bytes, fewer where the stream ends; they stay to be taken. */
  async peek(count: number): Promise<Buffer> {
    await this.#fill(count);
    const whole = this.#joined();
    return whole.subarray(0, count);
  }

  /** The next bytes, fewer where the stream ends. */
  async take(count: number): Promise<Buffer> {
    await this.#fill(count);
    const whole = this.#joined();
    const taken = whole.subarray(0, count);
    this.#held = taken.length < whole.length ? [whole.subarray(taken.length)] : [];
    this.#length -= taken.length;
    this.offset += taken.length;
    return taken;
  }

  /** Ends the stream, which may have more. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.();
  }

  async #fill(count: number): Promise<void> {
    while (this.#length < count && !this.#ended) {
      const next = await this.#source.next();
      if (next.done === true) {
        this.#ended = true;
        return;
      }
      this.#held.push(next.value);
      this.#length += next.value.length;
    }
  }

  #joined(): Buffer {
    const [first] = this.#held;
    const whole =
      this.#held.length === 1 && first !== undefined
        ? first
        : Buffer.concat(this.#held, this.#length);
    this.#held = [whole];
    return whole;
  }
}
