import { plainTree, vendorTree, workspaceTree } from './fixtures.ts';
import { runCourses } from './run-edits.ts';

const SEED = Number(process.env.GTB_SEED ?? 20_261_121);
/** GTB_LONG=1 npm test: more of them. */
const MORE = process.env.GTB_LONG === '1' ? 80 : 0;

test('every kind of edit: a reused binary is the one that a clean build makes, and what changes no input is reused', async () => {
  const tally = await runCourses(
    [
      { tree: plainTree(), patterns: ['./...'], everyKind: true, picked: 10 + MORE },
      { tree: workspaceTree(), patterns: ['work'], everyKind: true, picked: 10 + MORE },
      { tree: vendorTree(), patterns: ['example.com/gen/...'], everyKind: true, picked: 5 + MORE },
      {
        tree: plainTree(),
        patterns: ['./cmd/...', './unused'],
        everyKind: false,
        picked: 5 + MORE,
      },
    ],
    SEED,
  );
  const { edits, reused, listings, differences, missed } = tally;
  expect(differences).toEqual([]);
  expect(missed).toEqual([]);
  expect(edits).toBeGreaterThanOrEqual(450);
  expect(reused).toBeGreaterThanOrEqual(150);
  expect(listings).toBeGreaterThanOrEqual(5);
}, 1_800_000);
