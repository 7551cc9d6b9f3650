import type { Environment } from '../runner/ports.ts';

/** The variable by which a second step of ours knows what the first added to GOFLAGS. */
export const SHARED_MARK = 'GO_TURBO_BUILD_GOFLAGS';

/** GOFLAGS with our flags last. */
export function withShared(goFlags: string, added: string): string {
  return [goFlags, added].filter((part) => part !== '').join(' ');
}

/**
 * The environment as the user made it: GOFLAGS without what an earlier step of ours added. An empty
 * GOFLAGS lets Go read its own file again, as one that is not set (cmd/go/internal/cfg Getenv).
 */
export function withoutShared(environment: Environment): Environment {
  const added = environment[SHARED_MARK] ?? '';
  const { GOFLAGS } = environment;
  if (added === '' || GOFLAGS === undefined) return environment;
  const parts = ` ${GOFLAGS} `.split(` ${added} `);
  return { ...environment, GOFLAGS: parts.join(' ').trim() };
}
