import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { relativePath } from '../plan/relative-path.ts';
import type { RunContext } from './run-context.ts';

/**
 * Keeps `output` out of `git status`, so that a later build is not stamped as modified: where git
 * does not ignore it yet, it goes into `.git/info/exclude`, which is never committed.
 */
export async function ignoreOutput(context: RunContext): Promise<void> {
  const { inputs, runner } = context;
  const git = (...args: string[]) =>
    runner.exec({
      tool: 'git',
      args,
      cwd: inputs.workingDirectory,
      environment: runner.environment,
    });
  const asked = await git('rev-parse', '--show-toplevel', '--git-path', 'info/exclude');
  const [top = '', exclude = ''] = asked.stdout.split(/\r?\n/);
  if (asked.exitCode !== 0 || exclude === '') return;
  const path = relativePath(top, inputs.output);
  if (path === '' || path.startsWith('..')) return;
  const ignored = await git('check-ignore', '-q', '--', `${inputs.output}/`);
  if (ignored.exitCode !== 1) return;
  const file = resolve(inputs.workingDirectory, exclude);
  try {
    const text = await readFile(file, 'utf8').catch(() => '');
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}/${path}/\n`);
  } catch (error) {
    runner.log.debug(`${file} cannot be written: ${(error as Error).message}`);
  }
}
