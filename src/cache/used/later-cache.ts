import { GOCACHE_MARK } from '../../runner/marks.ts';
import type { Environment } from '../../runner/ports.ts';

/** Where later steps of the job have their compile cache, as far as what they set is seen here. */
export async function laterCache(
  environment: Environment,
): Promise<Pick<Environment, 'GOCACHE' | 'GOCACHEPROG'>> {
  // Not in a job of the action: there are no later steps.
  if ((environment[GOCACHE_MARK] ?? '') === '')
    return { GOCACHE: undefined, GOCACHEPROG: undefined };
  const [{ readGoEnvFile }, { platformOf }] = await Promise.all([
    import('../../toolchain/go-environment.ts'),
    import('../../toolchain/version/module-version.ts'),
  ]);
  const { goos } = platformOf(process.platform, process.arch);
  const written = await readGoEnvFile(environment, goos);
  return {
    GOCACHE: environment.GOCACHE || written.GOCACHE,
    GOCACHEPROG: environment.GOCACHEPROG || written.GOCACHEPROG,
  };
}
