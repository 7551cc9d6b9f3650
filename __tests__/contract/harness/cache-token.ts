/** What a job may do in one scope: a git ref such as `refs/heads/main`. */
export interface ScopeGrant {
  readonly scope: string;
  readonly read: boolean;
  readonly write: boolean;
}

export interface CacheToken {
  readonly repository: string;
  /** In the order in which scopes are searched. */
  readonly grants: readonly ScopeGrant[];
}

/**
 * ACTIONS_RUNTIME_TOKEN of a job: a JWT whose claim `ac` lists the scopes with Permission 1 (read),
 * 2 (write) or 3 (both), as GitHub's own does. Not signed: nobody here checks it.
 */
export function makeToken(token: CacheToken): string {
  const ac = token.grants.map(({ scope, read, write }) => ({
    Scope: scope,
    Permission: (read ? 1 : 0) + (write ? 2 : 0),
  }));
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { ac: JSON.stringify(ac), repository: token.repository };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.none`;
}

/** Undefined where the header holds no token of ours. */
export function readToken(authorization: string | undefined): CacheToken | undefined {
  const payload = /^Bearer [^.]+\.([^.]+)\./.exec(authorization ?? '')?.[1];
  if (payload === undefined) return undefined;
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      ac: string;
      repository: string;
    };
    const ac = JSON.parse(claims.ac) as { Scope: string; Permission: number }[];
    const grants = ac.map(({ Scope, Permission }) => ({
      scope: Scope,
      read: (Permission & 1) !== 0,
      write: (Permission & 2) !== 0,
    }));
    return { repository: claims.repository, grants };
  } catch {
    return undefined;
  }
}

/**
 * The scopes of a job: its own ref for reading and writing, then its base branch and the default
 * branch for reading (docs.github.com, "Restrictions for accessing a cache").
 */
export function jobGrants(ref: string, readable: readonly string[]): readonly ScopeGrant[] {
  const others = [...new Set(readable)].filter((scope) => scope !== '' && scope !== ref);
  return [
    { scope: ref, read: true, write: true },
    ...others.map((scope) => ({ scope, read: true, write: false })),
  ];
}
