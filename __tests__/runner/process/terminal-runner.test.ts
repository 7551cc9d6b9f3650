import { collectingLog } from '../../../src/runner/collecting-log.ts';
import type { Environment } from '../../../src/runner/ports.ts';
import { createTerminalRunner } from '../../../src/runner/process/terminal-runner.ts';

function terminal(environment: Environment = {}, isTTY = false) {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns: 40,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const streams = { stdout: sink('stdout'), stderr: sink('stderr') };
  return { runner: createTerminalRunner(environment, streams), written };
}

test('without a terminal: plain lines, problems on stderr, each progress its own line', () => {
  const { runner, written } = terminal();
  runner.log.info('hello');
  runner.log.progress('1 of 2');
  runner.log.progress('2 of 2');
  runner.log.group('Plan', ['go 1.26.8', 'linux/amd64']);
  runner.log.notice('nothing to build');
  runner.log.warning('cache is broken');
  runner.log.error('build failed');
  runner.log.debug('unseen');
  expect(written.stdout).toBe(
    'hello\n1 of 2\n2 of 2\nPlan\n  go 1.26.8\n  linux/amd64\nnote: nothing to build\n',
  );
  expect(written.stderr).toBe('warning: cache is broken\nerror: build failed\n');
});

test('on a terminal: a progress line is overwritten and never wraps', () => {
  const { runner, written } = terminal({}, true);
  runner.log.progress('first');
  runner.log.progress(`second ${'x'.repeat(100)}`);
  runner.log.info('done');
  expect(written.stdout).toBe(`first\r\u001b[Ksecond ${'x'.repeat(31)}…\r\u001b[Kdone\n`);
});

test('colours only on a terminal and not with NO_COLOR', () => {
  const coloured = terminal({}, true);
  const plain = terminal({ NO_COLOR: '1' }, true);
  const dumb = terminal({ TERM: 'dumb' }, true);
  for (const one of [coloured, plain, dumb]) one.runner.log.error('x');
  expect(coloured.written.stderr).toBe('\u001b[31merror:\u001b[0m x\n');
  expect(plain.written.stderr).toBe('error: x\n');
  expect(dumb.written.stderr).toBe('error: x\n');
});

test('state lives in the process, a failure goes to stderr, the rest nowhere', async () => {
  const { runner, written } = terminal();
  runner.job.saveState('handover', '{}');
  runner.job.setOutput('binary', 'bin/x');
  runner.job.exportVariable('GOFLAGS', '-x');
  await runner.job.writeSummary('# x');
  expect(runner.job.getState('handover')).toBe('{}');
  expect(runner.job.getState('none')).toBe('');
  expect(process.env.GOFLAGS).not.toBe('-x');
  expect(written).toEqual({ stdout: '', stderr: '' });
  runner.job.setFailed('no go.mod');
  expect(written.stderr).toBe('error: no go.mod\n');
});

test('runs commands', async () => {
  const { runner } = terminal();
  const args = ['-e', 'console.log(1)'];
  const request = { tool: process.execPath, args, cwd: '.', environment: {} };
  expect((await runner.exec(request)).stdout).toBe('1\n');
});

test('collectingLog keeps the warnings and passes all on', () => {
  const { runner, written } = terminal();
  const collecting = collectingLog(runner.log);
  collecting.log.warning('one');
  collecting.log.info('two');
  const before = collecting.warnings();
  collecting.log.warning('three');
  expect(before).toEqual(['one']);
  expect(collecting.warnings()).toEqual(['one', 'three']);
  expect(written).toEqual({ stdout: 'two\n', stderr: 'warning: one\nwarning: three\n' });
});
