import { runChild } from '../../__tests__/contract/harness/child.ts';

/** A command outside of all measurements; throws what it said where it fails. */
export async function command(
  tool: string,
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { exitCode, stdout, stderr } = await runChild(tool, args, cwd, environment);
  if (exitCode !== 0) throw new Error(`${tool} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** git as a bare machine runs it: nobody's settings, fixed names. */
export function git(args: readonly string[], cwd: string): Promise<string> {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'gc.auto=0'];
  return command('git', [...who, ...args], cwd, {
    PATH: process.env.PATH,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  });
}
