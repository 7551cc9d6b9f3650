import { appendFile, rm, symlink, writeFile } from 'node:fs/promises';
import { downloadFile } from '../../../src/cache/modules/module-path.ts';
import { verifyFolders } from '../../../src/cache/modules/verify-folders.ts';
import { RealModules, SEMVER_FOLDER, UUID, UUID_FOLDER } from './real-modules.ts';

const UUID_TEXT = 'github.com/google/uuid@v1.6.0';
const UUID_H1 = 'h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=';
const SEMVER_TEXT = 'github.com/Masterminds/semver/v3@v3.3.0';

let modules: RealModules;
beforeAll(async () => {
  modules = await RealModules.create();
}, 240_000);
afterAll(() => modules.remove());

const fill = (cache: string): Promise<void> => modules.download(cache);
const verify = (cache: string) => verifyFolders(modules.folder(cache), modules.goSum);

test('what Go has extracted is what go.sum says', async () => {
  await fill('right');
  const { right, mismatches } = await verify('right');
  expect([...right].sort()).toEqual([SEMVER_TEXT, UUID_TEXT]);
  expect(mismatches).toEqual([]);
});

test('a folder poisoned together with its .ziphash, which go mod verify believes', async () => {
  await fill('poisoned');
  await appendFile(modules.folder('poisoned', UUID_FOLDER, 'uuid.go'), '\n// poison\n');
  const { right, mismatches } = await verify('poisoned');
  expect([...right]).toEqual([SEMVER_TEXT]);
  const [found = ''] = mismatches.map((one) => one.found);
  expect(found).toMatch(/^h1:[A-Za-z0-9+/]{43}=$/);
  expect(mismatches).toEqual([{ module: UUID_TEXT, found, expected: UUID_H1 }]);

  const ziphash = modules.folder('poisoned', downloadFile(UUID, 'ziphash'));
  await rm(ziphash.replace(/hash$/, ''), { force: true });
  await writeFile(ziphash, found);
  const verified = await modules.run('poisoned', ['mod', 'verify']);
  expect([verified.exitCode, verified.stdout.trim()]).toEqual([0, 'all modules verified']);
  expect((await verify('poisoned')).mismatches).toEqual(mismatches);
});

test('a file too many, and one too few', async () => {
  await fill('more');
  await writeFile(modules.folder('more', UUID_FOLDER, 'more.go'), 'package uuid\n');
  await rm(modules.folder('more', SEMVER_FOLDER, 'version.go'));
  expect((await verify('more')).mismatches.map((one) => one.module).sort()).toEqual([
    SEMVER_TEXT,
    UUID_TEXT,
  ]);
});

// Making a link takes a privilege on Windows.
(process.platform === 'win32' ? test.skip : test)('a link to a file', async () => {
  await fill('link');
  await symlink('uuid.go', modules.folder('link', UUID_FOLDER, 'link.go'));
  expect((await verify('link')).mismatches).toEqual([
    { module: UUID_TEXT, found: 'a link or device, link.go', expected: UUID_H1 },
  ]);
});
