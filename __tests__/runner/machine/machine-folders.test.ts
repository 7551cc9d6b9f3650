import path from 'node:path';
import {
  chooseMachineFolders,
  type MachineFacts,
  systemTemp,
} from '../../../src/runner/machine/machine-folders.ts';
import { readMachine } from '../../../src/runner/machine/read-machine.ts';

/** A Linux machine with /home/ci and /tmp, where what begins with /ro must not be written. */
function facts(
  environment: Record<string, string>,
  changes: Partial<MachineFacts> = {},
): MachineFacts {
  return {
    environment,
    platform: 'linux',
    homeOfUser: '/home/ci',
    jobTemp: '',
    isFolder: (folder) =>
      ['/home/ci', '/ro', '/ro/home', '/ro/baked/.cache/go-turbo-build'].includes(folder),
    canWrite: (folder) => path.isAbsolute(folder) && !/^\/ro|^\/\.cache|^\/go/.test(folder),
    unused: (name) => `${name}1`,
    ...changes,
  };
}

const OWN = '/tmp/go-turbo-build-home-1';

describe('home', () => {
  test.each([
    [{ HOME: '/home/me' }, '/home/me', {}],
    [{ HOME: '/home/not/yet' }, '/home/not/yet', {}],
    [{ HOME: '/ro/baked' }, '/ro/baked', {}],
    [{}, '/home/ci', { HOME: '/home/ci' }],
    [{ HOME: '' }, '/home/ci', { HOME: '/home/ci' }],
  ])('%j is %s, and nothing to say', (environment, home, changes) => {
    const chosen = chooseMachineFolders(facts(environment));
    expect(chosen).toEqual({ temp: '/tmp', home, isHomeOwn: false, changes, notes: [] });
  });

  test.each([
    [{ HOME: 'home' }, { HOME: OWN }, 'HOME is "home", which is no absolute path'],
    [{ HOME: './x' }, { HOME: OWN }, 'HOME is "./x", which is no absolute path'],
    [{ HOME: '/' }, { HOME: OWN }, 'HOME is "/", which cannot be written'],
    [{ HOME: '/ro/none' }, { HOME: OWN }, 'HOME is "/ro/none", which cannot be written'],
    // It is still read: .netrc, .gitconfig, go/env.
    [{ HOME: '/ro/home' }, { GOMODCACHE: `${OWN}/go/pkg/mod` }, 'HOME is "/ro/home"'],
    [{ HOME: '/ro/home', GOPATH: '/go' }, {}, 'HOME is "/ro/home"'],
    [{ HOME: '/ro/home', GOMODCACHE: '/m' }, {}, 'HOME is "/ro/home"'],
  ])('%j: a folder of this run alone', (environment, changes, words) => {
    const chosen = chooseMachineFolders(facts(environment));
    expect(chosen).toMatchObject({ home: OWN, isHomeOwn: true, changes });
    expect(chosen.notes).toHaveLength(1);
    expect(chosen.notes[0]).toContain(words);
    expect(chosen.notes[0]).toContain('Set HOME to a folder that can be written.');
  });

  test('a user id without an entry in passwd', () => {
    const chosen = chooseMachineFolders(facts({}, { homeOfUser: null }));
    expect(chosen).toMatchObject({ home: OWN, changes: { HOME: OWN } });
    expect(chosen.notes[0]).toMatch(/^HOME is not set, and this user has no home folder: /);
  });

  test('Windows has USERPROFILE', () => {
    const platform = 'win32';
    const good = { USERPROFILE: 'C:\\Users\\me', TEMP: 'C:\\t', HOME: 'nonsense' };
    expect(chooseMachineFolders(facts(good, { platform, canWrite: () => true }))).toMatchObject({
      ...{ home: 'C:\\Users\\me', temp: 'C:\\t', notes: [] },
    });
    const none = chooseMachineFolders(facts({}, { platform, homeOfUser: null }));
    expect(Object.keys(none.changes)).toEqual(['USERPROFILE']);
    expect(none.notes[0]).toContain('Set USERPROFILE');
  });
});

describe('temporary files', () => {
  const HOME = '/home/me';
  const all = (folder: string) => ({ TMPDIR: folder, TMP: folder, TEMP: folder });

  test.each([
    [{ HOME, TMPDIR: '/var/t' }, '', '/var/t'],
    [{ HOME, TMP: '/var/t' }, '', '/var/t'],
    [{ HOME, TMPDIR: '' }, '', '/tmp'],
    [{ HOME }, '/runner/_temp', '/runner/_temp'],
  ])('%j with RUNNER_TEMP %j are %s', (environment, jobTemp, temp) => {
    const chosen = chooseMachineFolders(facts(environment, { jobTemp }));
    expect(chosen).toMatchObject({ temp, changes: {}, notes: [] });
  });

  test.each([
    [
      { HOME, TMPDIR: 'tmp' },
      '',
      /^TMPDIR is "tmp", which is no absolute path: .* \/tmp\. Set TMPDIR/,
    ],
    [{ HOME, TMPDIR: '/ro/tmp' }, '', /^TMPDIR is "\/ro\/tmp", which cannot be written/],
    [{ HOME }, 'work/_temp', /^RUNNER_TEMP is "work\/_temp", which is no absolute path/],
    [{ HOME }, '/ro/_temp', /^RUNNER_TEMP is "\/ro\/_temp", which cannot be written/],
  ])('%j with RUNNER_TEMP %j are /tmp, and that is said', (environment, jobTemp, words) => {
    const chosen = chooseMachineFolders(facts(environment, { jobTemp }));
    expect(chosen.temp).toBe('/tmp');
    expect(chosen.changes).toEqual(jobTemp === '' ? all('/tmp') : {});
    expect(chosen.notes).toEqual([expect.stringMatching(words)]);
  });

  test('no relative folder, whatever the system says', () => {
    expect(systemTemp({ TMPDIR: 'x', TEMP: '/t' }, 'linux')).toBe('/t');
    expect(systemTemp({}, 'darwin')).toBe('/tmp');
    expect(systemTemp({ SystemRoot: 'D:\\W' }, 'win32')).toBe('D:\\W\\temp');
  });
});

test('this machine: whatever HOME says, both folders are absolute', () => {
  for (const HOME of ['', '/', 'x', '/sys/none', '/dev/null', '/dev/null/x', undefined]) {
    const { home, temp } = readMachine(HOME === undefined ? {} : { HOME }, '');
    expect([path.isAbsolute(home), path.isAbsolute(temp)]).toEqual([true, true]);
  }
});
