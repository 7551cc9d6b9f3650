import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inFolder } from '../../../src/cache/tests/in-folder.ts';
import { judgeResult, type Span } from '../../../src/cache/tests/kept-results.ts';
import { madeByMake } from '../../../src/cache/tests/make-targets.ts';
import { createNeeds } from '../../../src/cache/tests/named.ts';
import type { Asked } from '../../../src/cache/tests/test-log.ts';
import { createLook } from '../../../src/cache/tests/times/look.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'gtb-kept-')));
const checkout = join(root, 'checkout');
const module = join(checkout, 'svc');
const at = (...names: readonly string[]): string => join(root, ...names);

beforeAll(() => {
  for (const folder of [
    'checkout/.git',
    'checkout/svc/.git',
    'checkout/svc/data/deep',
    'system',
    'job',
    'job/folder',
    'modules/cache/a@v1',
    'modules/example.com/a@v1.2.3',
  ])
    mkdirSync(at(folder), { recursive: true });
  for (const file of ['checkout/outer', 'checkout/svc/data/a', 'checkout/svc/data/deep/b'])
    writeFileSync(at(file), '');
  mkdirSync(at('checkout/svc/gen'));
  for (const file of ['checkout/svc/gen/made', 'checkout/svc/gen/source'])
    writeFileSync(at(file), '');
  writeFileSync(at('checkout/svc/Makefile'), 'gen/made: gen/source\n\tcp gen/source gen/made\n');
  for (const file of [
    'checkout/svc/.git/HEAD',
    'system/tool',
    'job/made',
    'modules/cache/a@v1/list',
  ])
    writeFileSync(at(file), '');
  writeFileSync(at('modules/example.com/a@v1.2.3/a.go'), '');
  symlinkSync('a', at('checkout/svc/data/link'));
  symlinkSync('../../outer', at('checkout/svc/data/out'));
  symlinkSync('nowhere', at('checkout/svc/data/dangling'));
});

const ns = (seconds: number): bigint => BigInt(Date.now() + seconds * 1000) * 1_000_000n;

function judge(
  asked: readonly Asked[],
  changes: {
    readonly written?: bigint;
    readonly began?: bigint;
    readonly jobBegan?: bigint;
    readonly testing?: readonly Span[];
  } = {},
) {
  const look = createLook();
  // Long after all files were made, by a test that took no time.
  const writtenNs = changes.written ?? ns(600);
  return judgeResult(
    { asked, isInside: inFolder(module), writtenNs, seconds: 0 },
    {
      ...{
        look,
        checkout,
        needs: createNeeds(look, [module], madeByMake(checkout)),
        steady: [at('system'), '/proc', '/sys'],
        known: [at('job')],
        modCache: at('modules'),
        goCache: at('gocache'),
        jobBeganNs: changes.jobBegan ?? null,
        testing: changes.testing ?? [],
      },
      beganNs: changes.began ?? ns(600),
    },
  );
}

const open = (...names: readonly string[]): Asked => ({ kind: 'open', path: at(...names) });
const stat = (...names: readonly string[]): Asked => ({ kind: 'stat', path: at(...names) });
const reasonOf = (...asked: readonly Asked[]): string => judge(asked).dropped?.reason ?? 'kept';

test('what a name needs: of an opened folder its entries, of a link what it leads to', () => {
  const data = (...names: readonly string[]): string[] =>
    names.map((name) => join(module, 'data', name));
  expect(judge([stat('checkout/svc/data')]).paths).toEqual([join(module, 'data')]);
  const entries = ['', 'a', 'dangling', 'deep', 'link', 'out'];
  expect(judge([open('checkout/svc/data')]).paths).toEqual(
    entries.map((name) => join(module, 'data', name)),
  );
  expect(judge([open('checkout/svc/data/link')]).paths).toEqual(data('link', 'a'));
  expect(judge([open('checkout/svc/data/dangling')]).paths).toEqual(data('dangling'));
  expect(judge([open('checkout/svc/none')])).toEqual({ paths: [], dropped: null });
});

test.each([
  ['a file beside the module', open('checkout/outer'), 'file outside the module'],
  ['no file beside the module', stat('checkout/nothing'), 'file outside the module'],
  ['a link out of the module', open('checkout/svc/data/out'), 'file without a time'],
  ['what git keeps', open('checkout/svc/.git/HEAD'), 'file without a time'],
  ['a file that a step may have made', open('job/made'), 'file outside the module'],
  ['a folder that is only there', open('job'), 'kept'],
  ['a file that make makes', open('checkout/svc/gen/made'), 'file without a time'],
  ['a folder with such a file', open('checkout/svc/gen'), 'file without a time'],
  ['what make makes it from', open('checkout/svc/gen/source'), 'kept'],
  ['a file that is nowhere', open('job/none'), 'kept'],
  ['a file of the system', open('system/tool'), 'kept'],
])('a result that read %s', (_name, asked, expected) => {
  expect(reasonOf({ kind: 'variable', name: 'A' }, asked)).toBe(expected);
});

test('what was changed after the test, and what was installed in the job, is not kept', () => {
  const early = { written: ns(-600) };
  expect(judge([open('checkout/svc/data/a')], early).dropped?.reason).toBe('changed file');
  const installed = judge([open('system/tool')], { began: ns(-600) });
  expect(installed.dropped?.reason).toBe('file outside the module');
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('what the kernel makes is new whenever it is looked at', () => {
  for (const file of ['/proc/meminfo', '/sys/kernel/mm/transparent_hugepage/enabled'])
    expect(judge([{ kind: 'open', path: file }], { began: 0n }).dropped).toBeNull();
});

test('an output in GOCACHE is what its name says, whenever it came; nothing else there is', () => {
  const name = 'ab'.padEnd(64, '0');
  for (const file of [`ab/${name}-d`, `ab/${name}-a`, 'trim.txt']) {
    mkdirSync(dirname(at('gocache', file)), { recursive: true });
    writeFileSync(at('gocache', file), '');
  }
  expect(reasonOf(open(`gocache/ab/${name}-d`))).toBe('kept');
  expect(reasonOf(open(`gocache/ab/${name}-a`))).toBe('file outside the module');
  expect(reasonOf(open('gocache/trim.txt'))).toBe('file outside the module');
});

test('a module is what its version says, whenever it was fetched', () => {
  expect(reasonOf(open('modules/example.com/a@v1.2.3/a.go'))).toBe('kept');
  expect(reasonOf(open('modules/example.com/a@v1.2.3'))).toBe('kept');
  expect(reasonOf(open('modules/cache/a@v1/list'))).toBe('file outside the module');
});

test('what came while another test ran is no step of the job', () => {
  const during = { testing: [{ from: ns(-600), to: ns(600) }] };
  expect(judge([open('job/made'), stat('job/folder')], during).dropped).toBeNull();
  const before = { testing: [{ from: ns(-600), to: ns(-300) }] };
  expect(judge([open('job/made')], before).dropped?.reason).toBe('file outside the module');
});

test('of a folder that was there before the job only what is in it counts', () => {
  const later = { jobBegan: ns(300) };
  expect(judge([stat('job/folder')], later).dropped).toBeNull();
  expect(judge([open('job/folder')], later).dropped?.reason).toBe('file outside the module');
  expect(judge([open('job/made')], later).dropped?.reason).toBe('file outside the module');
  const earlier = { jobBegan: ns(-300) };
  expect(judge([stat('job/folder')], earlier).dropped?.reason).toBe('file outside the module');
});
