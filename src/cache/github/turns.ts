/** Calls that use one path wait for each other; those of several paths do not. */
export function createTurns(): <T>(file: string, run: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (file, run) => {
    const turn = (last.get(file) ?? Promise.resolve()).then(run, run);
    last.set(
      file,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
