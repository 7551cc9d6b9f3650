import type { Step } from '../inputs/step.ts';
import type { Environment } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { toolError } from '../runner/tool-error.ts';

/** The version line of the TinyGo on PATH: `tinygo version 0.39.0 linux/amd64 (using go version …)`. */
export async function checkTinyGo(
  { inputs, runner }: Pick<Step, 'inputs' | 'runner'>,
  environment: Environment,
): Promise<Result<string>> {
  const cwd = inputs.workingDirectory;
  const result = await runner.exec({ tool: 'tinygo', args: ['version'], cwd, environment });
  if (result.exitCode === 0) return success(result.stdout.trim());
  return failure(
    'GTB1217',
    `compiler: tinygo, and tinygo cannot be run: ${toolError(result)}`,
    'a TinyGo on PATH',
    'install it in a step before this one (https://tinygo.org/getting-started/install/), or set compiler: gc',
  );
}
