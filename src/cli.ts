import { runCommand } from './flow/command.ts';
import { readEnvironment } from './runner/environment.ts';
import { createTerminalRunner } from './runner/terminal-runner.ts';

const runner = createTerminalRunner(readEnvironment());
const code = await runCommand(process.argv.slice(2), process.cwd(), runner, performance.timeOrigin);
// Not process.exitCode: a look-up that was given up leaves timers of its client behind.
process.exit(code);
