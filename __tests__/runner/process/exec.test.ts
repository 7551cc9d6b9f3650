import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandTooLong } from '../../../src/runner/process/command-length.ts';
import { exec } from '../../../src/runner/process/exec.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exec '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs JavaScript in a Node process with only the given variables. */
function node(source: string, environment: Record<string, string | undefined> = {}) {
  const args = ['-e', source];
  return { tool: process.execPath, args, cwd: folder, environment };
}

test('keeps both outputs whole and gives the exit code', async () => {
  const result = await exec(
    node(
      "process.stdout.write('é'.repeat(200000)); process.stderr.write('bad\\n'); process.exitCode = 3",
    ),
  );
  expect(result.exitCode).toBe(3);
  expect(result.stdout).toBe('é'.repeat(200_000));
  expect(result.stderr).toBe('bad\n');
  expect(result.seconds).toBeGreaterThan(0);
});

test('passes chunks on while the command runs', async () => {
  let first = 0;
  const result = await exec({
    ...node("process.stdout.write('a'); setTimeout(() => process.stdout.write('b'), 400)"),
    onStdout: () => {
      first ||= performance.now();
    },
  });
  expect(result.stdout).toBe('ab');
  expect(performance.now() - first).toBeGreaterThan(300);
});

test('arguments arrive as they are', async () => {
  const odd = ['a b', '"q"', "it's", '$HOME', '*', '', '\\', '-ldflags=-X "main.v=1 2"'];
  const show = 'console.log(JSON.stringify(process.argv.slice(1)))';
  const result = await exec({ ...node(show), args: ['-e', show, '--', ...odd] });
  expect(JSON.parse(result.stdout)).toEqual(odd);
});

test('the environment is whole: nothing of this process is added', async () => {
  process.env.EXEC_TEST_SECRET = 'x';
  const show = 'console.log(JSON.stringify(Object.keys(process.env).sort()))';
  const result = await exec(node(show, { ONE: '1', GONE: undefined }));
  delete process.env.EXEC_TEST_SECRET;
  const names = JSON.parse(result.stdout) as string[];
  expect(names).toContain('ONE');
  expect(names).not.toContain('GONE');
  expect(names).not.toContain('EXEC_TEST_SECRET');
});

test('stdin is at its end, so a command that reads it does not wait', async () => {
  const result = await exec(node("process.stdin.on('end', () => console.log('end')).resume()"));
  expect(result.stdout).toBe('end\n');
});

test("finds a tool on the request's own PATH, in a folder with spaces", async () => {
  if (process.platform === 'win32') return;
  const bin = path.join(folder, 'my bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'greet'), '#!/bin/sh\necho "hello $1"\n');
  await chmod(path.join(bin, 'greet'), 0o755);
  const environment = { PATH: `${folder}:${bin}:/bin` };
  const found = await exec({ tool: 'greet', args: ['you'], cwd: folder, environment });
  expect(found.stdout).toBe('hello you\n');
});

test('a tool that cannot be started is 127 and says why', async () => {
  const request = { args: [], cwd: folder, environment: { PATH: '/nowhere' } };
  const results = await Promise.all([
    exec({ ...request, tool: 'no-such-tool' }),
    exec({ ...request, tool: path.join(folder, 'none') }),
    exec({ ...request, tool: 'x', environment: {} }),
    exec({ ...node(''), cwd: path.join(folder, 'gone') }),
    exec({ ...node(''), args: ['a\0b'] }),
  ]);
  expect(results.map((result) => result.exitCode)).toEqual([127, 127, 127, 127, 127]);
  expect(results.map((result) => result.stderr)).toEqual([
    'cannot run no-such-tool: not found in PATH (/nowhere)',
    `cannot run ${path.join(folder, 'none')}: there is no such program`,
    'cannot run x: PATH is empty',
    `cannot run ${process.execPath}: ${path.join(folder, 'gone')} is not a folder`,
    `cannot run ${process.execPath}: an argument holds a NUL byte`,
  ]);
});

test('a program whose interpreter is missing is 127', async () => {
  if (process.platform === 'win32') return;
  const file = path.join(folder, 'foreign');
  await writeFile(file, '#!/no/such/interpreter\n');
  await chmod(file, 0o755);
  const result = await exec({ tool: file, args: [], cwd: folder, environment: {} });
  expect(result.exitCode).toBe(127);
  expect(result.stderr).toContain(`cannot run ${file}: `);
});

test('a command ended by a signal has not succeeded', async () => {
  if (process.platform === 'win32') return;
  const result = await exec(node("process.kill(process.pid, 'SIGKILL')"));
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toContain('was ended by a signal');
});

test('a command line longer than the system takes is 127', async () => {
  if (process.platform !== 'linux') return;
  const result = await exec({ ...node(''), args: ['-e', '', 'x'.repeat(200_000)] });
  expect(result.exitCode).toBe(127);
  expect(result.stderr).toContain('argument of 200000 bytes; this system allows 131072');
});

test.each([
  ['linux', 131_071, undefined],
  ['linux', 131_072, 'argument of 131072 bytes; this system allows 131072'],
  ['darwin', 1_000_000, undefined],
  [
    'darwin',
    1_100_000,
    'command line with its environment of 1100019 bytes; this system allows 1048576',
  ],
  ['win32', 32_000, undefined],
  ['win32', 33_000, 'command line of 33007 bytes; this system allows 32767'],
] as const)('the limit of %s for %d bytes', (platform, length, expected) => {
  const request = { tool: 't', args: ['x'.repeat(length)], environment: {} };
  expect(commandTooLong(request, platform)).toBe(expected);
});
