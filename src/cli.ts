import { runCommand } from './flow/command.ts';
import { readEnvironment } from './runner/environment.ts';
import { createTerminalRunner } from './runner/terminal-runner.ts';

const runner = createTerminalRunner(readEnvironment());
process.exitCode = await runCommand(
  process.argv.slice(2),
  process.cwd(),
  runner,
  performance.timeOrigin,
);
