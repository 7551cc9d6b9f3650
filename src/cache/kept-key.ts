/** What a key ends with where the content's own key was reserved and never finished. */
const OF_RUN = /-run\d{1,20}$/;

/**
 * A second key for the same content: a key that a killed job reserved is taken for up to a day,
 * sometimes for good, and a look-up does not find it.
 */
export function keyOfRun(key: string, runId: string): string {
  return `${key}-run${runId.replaceAll(/\D/g, '').slice(0, 20) || '0'}`;
}

/**
 * The key of the content that came back, if it is what was asked for. The service matches every key,
 * the primary one too, as a prefix. A prefix of ours ends with `-`; anything else is a whole key and
 * must come back equal, or with a run behind it. The first of `asked` that the key begins with decides.
 */
export function acceptedKey(key: string, asked: readonly string[]): string | undefined {
  const content = key.replace(OF_RUN, '');
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === undefined) return undefined;
  return reason.endsWith('-') || reason === content ? content : undefined;
}
