import { isAbsolute, join } from 'node:path';
import type { StoreChoice } from '../inputs/inputs.ts';
import { once } from '../runner/once.ts';
import type { Clock, Environment, Runner } from '../runner/ports.ts';
import { hostCodec } from './archive/codec.ts';
import { createDirectoryStore } from './directory/directory-store.ts';
import { PATIENCE } from './github/exchange.ts';
import { createGithubStore } from './github/github-store.ts';
import type { KeptArchives } from './github/kept-archives.ts';
import { supersededGroup } from './keys.ts';
import { DEFAULT_SCOPE } from './save-policy.ts';
import type { StepStore } from './step-record.ts';
import type { CacheStore } from './store.ts';

export interface StoreFacts {
  readonly choice: StoreChoice;
  /** `owner/name`, or the main module's path. */
  readonly repository: string;
  /** Scope that this run writes to; it reads that one and then the default one. */
  readonly scope: string;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** A directory store above this many bytes evicts what was used longest ago. */
const LIMIT_BYTES = 10e9;

/** For post: the stores of the steps that have run, each made once: what one save learns of a service all know. */
export function storesOfSteps({ environment, clock }: Runner): (kept: StepStore) => CacheStore {
  const made = new Map<string, CacheStore>();
  return ({ choice, repository, permission: { scope } }) => {
    const name = JSON.stringify([choice, repository, scope]);
    const store = made.get(name) ?? chooseStore({ choice, repository, scope, environment, clock });
    made.set(name, store);
    return store;
  };
}

export function chooseStore(facts: StoreFacts): CacheStore {
  const codec = hostCodec();
  if (facts.choice.kind === 'github') {
    return createGithubStore(
      facts.environment,
      codec,
      PATIENCE,
      once(() => besideRunner(facts)),
    );
  }
  return createDirectoryStore({
    root: facts.choice.path,
    repository: facts.repository,
    scope: { write: facts.scope, read: [...new Set([facts.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES,
    clock: facts.clock,
    codec,
    supersedes: supersededGroup,
  });
}

/** Only a self-hosted runner is there for the next job, too. */
async function besideRunner({ environment }: StoreFacts): Promise<KeptArchives | null> {
  const { RUNNER_ENVIRONMENT: kind, RUNNER_TOOL_CACHE: tools = '' } = environment;
  if (kind !== 'self-hosted' || !isAbsolute(tools)) return null;
  const { keptArchives } = await import('./github/kept-archives.ts');
  return keptArchives(join(tools, 'go-turbo-build-archives'));
}
