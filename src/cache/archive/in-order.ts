/** How much may be under way: this many items, or this many bytes, whichever is reached first. */
export interface Room {
  readonly count: number;
  readonly bytes: number;
}

/**
 * Works on several items at once and gives the results in the order of the items. No more than
 * `room` is held at any time (one item is always let in). An error is thrown when its turn comes.
 * After an error, or when the caller stops early, everything under way has ended before this
 * generator does.
 */
export async function* inOrder<Item, Done>(
  items: AsyncIterable<Item> | Iterable<Item>,
  room: Room,
  bytesOf: (item: Item) => number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done, void, undefined> {
  const underWay: { readonly bytes: number; readonly done: Promise<Done> }[] = [];
  let held = 0;
  const source = (Symbol.asyncIterator in items ? items : fromSync(items))[Symbol.asyncIterator]();
  let failed: { readonly error: unknown } | undefined;
  try {
    for (;;) {
      const next = await source.next().catch((error: unknown) => {
        failed = { error };
      });
      if (next === undefined || next.done === true) break;
      const item = next.value;
      const bytes = bytesOf(item);
      while (underWay.length >= room.count || (underWay.length > 0 && held + bytes > room.bytes)) {
        const [first] = underWay;
        if (first === undefined) break;
        const done = await first.done;
        underWay.shift();
        held -= first.bytes;
        yield done;
      }
      const done = work(item);
      // Its error is thrown when its turn comes; until then it must not count as unhandled.
      done.catch(() => undefined);
      underWay.push({ bytes, done });
      held += bytes;
    }
    for (let first = underWay[0]; first !== undefined; first = underWay[0]) {
      const done = await first.done;
      underWay.shift();
      yield done;
    }
    // What came before the source's error has had its turn now.
    if (failed !== undefined) throw failed.error;
  } finally {
    await Promise.allSettled(underWay.map((one) => one.done));
    await source.return?.(undefined);
  }
}

async function* fromSync<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
