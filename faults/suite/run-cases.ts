import type { Ground } from './ground.ts';
import type { Planned } from './plan.ts';
import type { CaseResult } from './results.ts';
import { runCase } from './run-case.ts';

/**
 * Runs cases side by side, in their order; `done` is told of each. Where the suite itself breaks, the
 * others go on, and all that broke is thrown at the end.
 */
export async function runCases(
  planned: readonly Planned[],
  ground: Ground,
  width: number,
  done: (result: CaseResult) => Promise<void>,
): Promise<void> {
  const left = [...planned];
  const broken: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift())
      try {
        await done(await runCase(one, ground));
      } catch (error) {
        broken.push(new Error(`#${one.number} ${one.kind.name}`, { cause: error }));
      }
  };
  await Promise.all(Array.from({ length: width }, work));
  if (broken.length > 0) throw new AggregateError(broken, 'cases could not be run');
}
