import { IS_LONG } from '../breadth.ts';
import { plainTree, vendorTree, workspaceTree } from './fixtures.ts';
import { runCourses } from './run-edits.ts';

const SEED = Number(process.env.GTB_SEED ?? 20_261_121);
/** GTB_LONG=1 npm test: every kind in every tree, and more of them; else every kind in one tree. */
const MORE = IS_LONG ? 80 : 0;

test('every kind of edit: a reused binary is the one that a clean build makes, and what changes no input is reused', async () => {
  const tally = await runCourses(
    [
      { tree: plainTree(), patterns: ['./...'], everyKind: true, picked: 10 + MORE },
      { tree: workspaceTree(), patterns: ['work'], everyKind: IS_LONG, picked: 25 + MORE },
      {
        tree: vendorTree(),
        patterns: ['example.com/gen/...'],
        everyKind: IS_LONG,
        picked: 25 + MORE,
      },
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
  expect(edits).toBeGreaterThanOrEqual(IS_LONG ? 450 : 200);
  expect(reused).toBeGreaterThanOrEqual(IS_LONG ? 150 : 60);
  expect(listings).toBeGreaterThanOrEqual(IS_LONG ? 5 : 3);
}, 1_800_000);
