import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftBehind, lookWithout } from '../../../src/cache/tests/left-behind.ts';
import type { Asked } from '../../../src/cache/tests/test-log.ts';
import { createLook } from '../../../src/cache/tests/times/look.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'gtb-left-')));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name: string): string => join(root, name);
const stat = (name: string): Asked => ({ kind: 'stat', path: at(name) });
const open = (name: string): Asked => ({ kind: 'open', path: at(name) });
const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done, 60));

/** Makes something before a test and something in it, and asks what it left. */
async function left(
  asked: readonly Asked[],
  make: { readonly before?: () => void; readonly during?: () => void },
  timed: readonly string[] = [],
): Promise<string[]> {
  rmSync(root, { recursive: true });
  mkdirSync(root);
  make.before?.();
  await pause();
  const began = Date.now();
  await pause();
  make.during?.();
  await pause();
  const now = Date.now();
  const facts = { writtenNs: BigInt(now) * 1_000_000n, seconds: (now - began) / 1000 };
  await pause();
  return [...leftBehind({ asked, ...facts }, timed.map(at), createLook())];
}

const folder = (name: string) => () => mkdirSync(at(name), { recursive: true });

describe('what a test made and left in the checkout', () => {
  test('is an empty folder, by each of its names', async () => {
    const asked = [stat('made'), open('made'), open('alias/made'), open('other/file')];
    const during = (): void => {
      folder('made')();
      symlinkSync('.', at('alias'));
    };
    expect(await left(asked, { during })).toEqual([at('made'), at('alias/made')]);
  });

  test.each<[string, readonly Asked[], Parameters<typeof left>[1], (readonly string[])?]>([
    ['that was there before', [stat('made')], { before: folder('made') }],
    ['that holds something', [stat('made')], { during: folder('made/more') }],
    ['of which more was asked', [stat('made'), open('made/more')], { during: folder('made') }],
    ['that is not there', [stat('made')], {}],
    ['that is a file', [stat('made')], { during: () => writeFileSync(at('made'), '') }],
    [
      'that is a link',
      [stat('made')],
      {
        before: folder('real'),
        during: () => symlinkSync('real', at('made')),
      },
    ],
  ])('is none %s', async (_what, asked, make) => {
    expect(await left(asked, make)).toEqual([]);
  });

  test('is none where the folder above was looked at', async () => {
    expect(await left([stat('made')], { during: folder('made') }, [''])).toEqual([]);
  });

  test('is nothing to a look that is without it', async () => {
    const [name = ''] = await left([stat('made')], { during: folder('made') });
    const look = lookWithout(new Set([name]), createLook());
    expect([look.stat(name), look.lstat(name)]).toEqual(Array(2).fill(look.lstat(at('none'))));
    expect(look.stat(root)).toMatchObject({ kind: 'folder' });
  });
});
