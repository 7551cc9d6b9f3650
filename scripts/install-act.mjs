// Downloads and compiles act, which runs workflows, for __tests__/act: a minute of one core, once.
// Nothing is done where it is there. Without Docker, which no test asks for, and unoptimized: half the time.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
// Node 24 reads TypeScript; npm runs it (node_modules/.bin/node).
import { ACT, ACT_MODULE } from '../__tests__/act/act-file.ts';
import { realGo } from '../__tests__/fakes/real-go.ts';

if (process.platform === 'linux' && !existsSync(ACT)) {
  try {
    console.log(`${ACT_MODULE} is compiled`);
    await install();
  } catch (error) {
    console.error(`act could not be installed: ${error.stderr || error.message}`);
    process.exitCode = 1;
  }
}

async function install() {
  const { go, environment } = await realGo();
  const folder = path.dirname(ACT);
  mkdirSync(path.dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  // Its modules are of no use to any other test.
  const folders = {
    GOBIN: path.join(work, 'bin'),
    GOMODCACHE: path.join(work, 'modules'),
    GOCACHE: path.join(work, 'cache'),
  };
  const env = { ...environment, ...folders, GOTOOLCHAIN: 'auto' };
  try {
    const flags = ['-tags=WITHOUT_DOCKER', '-gcflags=all=-dwarf=false -N -l', '-ldflags=-s -w'];
    const args = ['install', '-trimpath', ...flags, ACT_MODULE];
    execFileSync(go, args, { cwd: work, env, encoding: 'utf8', stdio: 'pipe' });
    rmSync(folder, { recursive: true, force: true });
    renameSync(folders.GOBIN, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
