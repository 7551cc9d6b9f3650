import { goTime, profileAction, resultAction } from '../../../src/cache/tests/inputs-id.ts';
import { parseTestLog } from '../../../src/cache/tests/test-log.ts';
import { type FileFacts, goModeOf, type Look } from '../../../src/cache/tests/times/look.ts';

const facts = (
  kind: FileFacts['kind'],
  mode: number,
  size: bigint,
  mtimeNs: bigint,
): FileFacts => ({
  ...{ kind, size, mtimeNs, goMode: goModeOf(mode), ctimeNs: 0n, birthtimeNs: 0n, inode: 0n },
});

const FILES: Readonly<Record<string, FileFacts>> = {
  '/m/p/testdata': facts('folder', 0o040755, 4096n, 1213906072921604156n),
  '/m/p/testdata/deep': facts('folder', 0o040755, 4096n, 768768425595594406n),
  '/m/p/testdata/link': facts('link', 0o120777, 7n, 679210048351942300n),
  '/m/p/testdata/one': facts('file', 0o100644, 9n, 1343252501730455160n),
};
const MISSING = 'no such file or directory';
const look: Look = {
  stat: (path) => FILES[path.replace('link', 'one')] ?? MISSING,
  lstat: (path) => FILES[path] ?? MISSING,
  entries: () => [
    { name: 'deep', kind: 'folder' },
    { name: 'link', kind: 'link' },
    { name: 'one', kind: 'file' },
  ],
};
const TEST = 'ab'.repeat(32);

function action(log: string, environment = {}): string {
  const asked = parseTestLog(`# test log\n${log}`, '/m/p') ?? [];
  const isInside = (path: string): boolean => path.startsWith('/m/');
  return resultAction(TEST, asked, { look, environment, goVersion: 'go1.26.8', isInside });
}

describe('where Go looks for the result of a test', () => {
  test('depends on what it looks at again, and on nothing else', () => {
    const log = 'open testdata\nopen testdata/one\nstat testdata/link\nstat no\ngetenv A\n';
    expect(action(log)).toBe(action(log, { B: '1' }));
    expect(action(`${log}open /etc/hosts\n`)).toBe(action(log));
    const others = [action(log, { A: '' }), action(log, { A: '1' }), action(log, { GODEBUG: 'a' })];
    const names = [action('open testdata\n'), action('stat testdata\n'), action('')];
    expect(new Set([...others, ...names, action(log)]).size).toBe(7);
    expect(profileAction(action(log))).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has modes and times as Go prints them', () => {
    expect(goModeOf(0o040755).toString(16)).toBe('800001ed');
    expect(goModeOf(0o120777).toString(16)).toBe('80001ff');
    expect(goModeOf(0o100644).toString(16)).toBe('1a4');
    expect(goModeOf(0o104755).toString(16)).toBe('8001ed');
    expect(goTime(1343252501730455160n)).toBe('2012-07-25 21:41:41.73045516 +0000 UTC');
    expect(goTime(1343252501000000000n)).toBe('2012-07-25 21:41:41 +0000 UTC');
  });
});
