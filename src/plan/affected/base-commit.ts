/** The commit to compare with, or why there is none. */
export type Base =
  | { readonly known: true; readonly commit: string }
  | { readonly known: false; readonly reason: string };

/**
 * The commit before the event's (docs.github.com, "Webhook events and payloads"): of a push what the
 * branch was at, of a pull request or merge group what it is to be merged into.
 */
export function baseCommit(asked: string, eventName: string, payload: unknown): Base {
  if (asked !== 'auto') return { known: true, commit: asked };
  const at = (...names: string[]): string => {
    let value: unknown = payload;
    for (const name of names) value = (value as Record<string, unknown> | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const commit = /^pull_request/.test(eventName)
    ? at('pull_request', 'base', 'sha')
    : eventName === 'merge_group'
      ? at('merge_group', 'base_sha')
      : at('before');
  if (commit === '')
    return {
      known: false,
      reason: `the event ${eventName || 'of this run'} names no commit before`,
    };
  if (/^0+$/.test(commit))
    return { known: false, reason: 'the branch or tag is new: there is no commit before' };
  return { known: true, commit };
}
