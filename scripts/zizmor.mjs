/**
 * Looks for what can be attacked in the workflows, action.yml and dependabot.yml of this repository with
 * zizmor (PyPI), which is installed once into a virtual environment of Python. No finding is ignored.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const requirements = path.join(import.meta.dirname, 'zizmor.txt');
const version = /^zizmor==(\S+)/m.exec(readFileSync(requirements, 'utf8'))?.[1];
const folder = path.join(os.tmpdir(), 'go-turbo-build-tests', `zizmor-${version}`);
const python = path.join(folder, 'bin', 'python3');

if (!existsSync(python) && !install()) process.exit(1);
const zizmor = path.join(folder, 'bin', 'zizmor');
// Offline: what it asks GitHub needs a token. `--no-ignores`: no comment hides a finding.
const { status, error } = spawnSync(zizmor, ['--offline', '--no-ignores', '--no-progress', root], {
  stdio: 'inherit',
});
if (error !== undefined) console.error(`zizmor could not be run: ${error.message}`);
process.exitCode = status ?? 1;

function install() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (tool, ...args) => spawnSync(tool, args, { stdio: 'inherit' }).status === 0;
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
  const isThere =
    run('python3', '-m', 'venv', folder) &&
    run(python, ...pip, '--only-binary=:all:', '--require-hashes', '-r', requirements);
  if (isThere) return true;
  // Half an environment would be taken for a whole one.
  renameSync(folder, `${folder}-${process.pid}`);
  rmSync(`${folder}-${process.pid}`, { recursive: true, force: true });
  console.error(
    'zizmor could not be installed: it needs python3 with venv (apt-get install python3-venv)',
  );
  return false;
}
