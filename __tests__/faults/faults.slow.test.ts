import { KINDS } from '../../faults/kinds/all.ts';
import { type Ground, makeGround } from '../../faults/suite/ground.ts';
import { planCases } from '../../faults/suite/plan.ts';
import { caseLines } from '../../faults/suite/report.ts';
import type { CaseResult } from '../../faults/suite/results.ts';
import { runCases } from '../../faults/suite/run-cases.ts';

// A few of the faults of `npm run faults` (docs/reliability.md); others: GTB_SEED=7 npm test -- …

const CASES = 40;
const MINUTES = 15 * 60_000;
/** Stores whose ground is laid: each costs a cold job. */
const STORES = ['github', 'directory'] as const;

let ground: Ground;
beforeAll(async () => {
  ground = await makeGround({ isQuick: true });
}, MINUTES);
afterAll(() => ground.remove());

test(
  `${CASES} faults, each followed by a run that is healthy`,
  async () => {
    const kinds = KINDS.filter((one) => one.isCheap && (one.unable?.() ?? null) === null)
      .map((one) => ({ ...one, stores: one.stores.filter((store) => isChosen(store)) }))
      .filter((one) => one.stores.length > 0);
    expect(kinds.length).toBeGreaterThan(35);
    const seed = Number(process.env.GTB_SEED ?? 19);
    const results: CaseResult[] = [];
    await runCases(planCases(kinds, seed, CASES), ground, 2, async (result) => {
      results.push(result);
    });
    expect(results).toHaveLength(CASES);
    const bad = results.filter((one) => one.problems.length > 0).map(caseLines);
    expect(bad).toEqual([]);
  },
  MINUTES,
);

function isChosen(store: string): boolean {
  return STORES.some((one) => one === store);
}
