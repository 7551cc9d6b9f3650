import { plainTree, vendorTree, workspaceTree } from './fixtures.ts';
import { runCourses } from './run-edits.ts';

const SEED = Number(process.env.GTB_SEED ?? 20_261_121);

test('edits picked at random: a reused binary is the one that a clean build makes', async () => {
  const tally = await runCourses(
    [
      { tree: plainTree(), patterns: ['./...'], everyKind: false, picked: 12 },
      { tree: workspaceTree(), patterns: ['./...'], everyKind: false, picked: 6 },
      { tree: vendorTree(), patterns: ['example.com/gen/...'], everyKind: false, picked: 6 },
    ],
    SEED,
  );
  expect(tally.differences).toEqual([]);
  expect(tally.missed).toEqual([]);
  expect(tally.reused).toBeGreaterThanOrEqual(5);
}, 600_000);
