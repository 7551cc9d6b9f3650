import { SHARED_CGO_MARK, SHARED_MARK } from '../../runner/marks.ts';
import type { Environment } from '../../runner/ports.ts';

/** GOFLAGS with our flags last. */
export function withShared(goFlags: string, added: string): string {
  return [goFlags, added].filter((part) => part !== '').join(' ');
}

/**
 * The environment as the user made it: GOFLAGS and CGO_ENABLED without what an earlier step of ours
 * added. An empty GOFLAGS lets Go read its own file again, as one that is not set
 * (cmd/go/internal/cfg Getenv).
 */
export function withoutShared(environment: Environment): Environment {
  const { CGO_ENABLED, ...rest } = environment;
  const isOurs = CGO_ENABLED !== undefined && CGO_ENABLED === environment[SHARED_CGO_MARK];
  return withoutSharedFlags(isOurs ? rest : environment);
}

function withoutSharedFlags(environment: Environment): Environment {
  const added = environment[SHARED_MARK] ?? '';
  const { GOFLAGS } = environment;
  if (added === '' || GOFLAGS === undefined) return environment;
  const parts = ` ${GOFLAGS} `.split(` ${added} `);
  return { ...environment, GOFLAGS: parts.join(' ').trim() };
}
