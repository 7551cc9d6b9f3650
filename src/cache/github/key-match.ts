/**
 * The key that came back, if it is what was asked for. The service matches every key, the primary
 * one too, as a prefix. A prefix of ours ends with `-`; anything else is a whole key and must come
 * back equal. The first of `asked` that the key begins with decides.
 */
export function acceptedKey(key: string, asked: readonly string[]): string | undefined {
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === undefined) return undefined;
  return reason.endsWith('-') || reason === key ? key : undefined;
}
