/** How much may be under way: this many items, or this many bytes, whichever is reached first. */
export interface Room {
  readonly count: number;
  readonly bytes: number;
}

/**
 * Works on several items at once and gives the results in the order of the items. No more than
 * `room` is held at any time, with what the caller has in hand (one item is always let in). A result
 * that is there does not wait for an item that is long in coming, and while the caller is busy the
 * next ones are worked on. An error is thrown when its turn comes. After an error, or when the caller
 * stops early, everything under way has ended before this generator does.
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
  let isStopped = false;
  let isEnded = false;
  let failed: { readonly error: unknown } | undefined;
  const [hasCome, hasLeft] = [turn(), turn()];

  const begin = async (): Promise<void> => {
    try {
      for (;;) {
        const next = await source.next();
        if (next.done === true || isStopped) return;
        const bytes = bytesOf(next.value);
        const isFull = (): boolean =>
          underWay.length >= room.count || (underWay.length > 0 && held + bytes > room.bytes);
        while (isFull() && !isStopped) await hasLeft.wait();
        if (isStopped) return;
        const done = work(next.value);
        // Its error is thrown when its turn comes; until then it must not count as unhandled.
        done.catch(() => undefined);
        underWay.push({ bytes, done });
        held += bytes;
        hasCome.wake();
      }
    } catch (error) {
      failed = { error };
    } finally {
      isEnded = true;
      hasCome.wake();
    }
  };
  const begun = begin();
  try {
    for (;;) {
      const [first] = underWay;
      if (first !== undefined) {
        yield await first.done;
        underWay.shift();
        held -= first.bytes;
        hasLeft.wake();
      } else if (isEnded) break;
      else await hasCome.wait();
    }
    // What came before the source's error has had its turn now.
    if (failed !== undefined) throw failed.error;
  } finally {
    isStopped = true;
    hasLeft.wake();
    await begun;
    await Promise.allSettled(underWay.map((one) => one.done));
    await source.return?.(undefined);
  }
}

/** What one waits for and another one wakes it. */
function turn(): { readonly wait: () => Promise<void>; readonly wake: () => void } {
  let wake: () => void = () => undefined;
  return {
    wait: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    wake: () => wake(),
  };
}

async function* fromSync<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
