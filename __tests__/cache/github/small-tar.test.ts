import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSmall, SMALL_BYTES } from '../../../src/cache/github/small-tar.ts';

const LONG_NAME = `../_temp/${'long-'.repeat(30)}/base.tar.zst`;
const DEEP_NAME = `../_temp/${'deep/'.repeat(30)}base.tar.zst`;
const CONTENT = randomBytes(70_000);

let root: string;
let workspace: string;
let archive: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gtb-small-tar-'));
  workspace = path.join(root, 'app');
  archive = path.join(root, 'cache.tzst');
  mkdirSync(workspace);
});

afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, content: Buffer | string = CONTENT): string {
  const file = path.resolve(workspace, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** As the cache client has it done (lib/internal/tar.js). */
function unpack(): void {
  const how = ['-xf', archive, '-P', '-C', workspace];
  execFileSync('tar', [...how, '--use-compress-program', 'unzstd --long=30']);
}

describe('createSmall', () => {
  test.each(['../_temp/base.tar.zst', DEEP_NAME])('tar unpacks %s to its place', async (name) => {
    const file = put(name);
    expect(await createSmall(archive, 'zstd', workspace, [name])).toBe(true);
    rmSync(file);
    unpack();
    expect(readFileSync(file)).toEqual(CONTENT);
  });

  test.each<[string, () => string, string]>([
    ['more than a few bytes', () => put('x', Buffer.alloc(SMALL_BYTES + 1)), 'zstd'],
    ['a folder', () => put('x/file'), 'zstd'],
    ['a file that is not there', () => '', 'zstd'],
    ['gzip', () => put('x'), 'gzip'],
  ])('leaves %s to tar', async (_what, make, method) => {
    make();
    expect(await createSmall(archive, method, workspace, ['x'])).toBe(false);
    expect(existsSync(archive)).toBe(false);
  });

  test('leaves a name that a plain header has no room for to tar', async () => {
    put(LONG_NAME);
    expect(await createSmall(archive, 'zstd', workspace, [LONG_NAME])).toBe(false);
    expect(existsSync(archive)).toBe(false);
  });
});
