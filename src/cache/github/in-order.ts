/**
 * Works on up to `count` items at once and gives the results in the order of the items, each next item
 * when a result was taken. An error is thrown when its turn comes; then, or when the caller stops
 * early, everything under way has ended before this generator does.
 */
export async function* inOrder<Item, Done>(
  items: AsyncIterable<Item> | Iterable<Item>,
  count: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done, void, undefined> {
  const underWay: Promise<Done>[] = [];
  try {
    for await (const item of items) {
      const done = work(item);
      // Until its turn comes its error must not count as unhandled.
      done.catch(() => undefined);
      underWay.push(done);
      const [first] = underWay;
      if (first === undefined || underWay.length < count) continue;
      yield await first;
      underWay.shift();
    }
    for (const done of underWay) yield await done;
  } finally {
    await Promise.allSettled(underWay);
  }
}
