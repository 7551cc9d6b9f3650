import { readEnvironment } from './runner/environment.ts';
import { fullDiskText } from './runner/machine/free-space.ts';
import { systemTemp } from './runner/machine/machine-folders.ts';
import { readMachine, removeOwnHome } from './runner/machine/read-machine.ts';
import { watchChildren } from './runner/process/children.ts';
import { endOnSignals, surviveRejections } from './runner/process/end-process.ts';
import { createTerminalRunner } from './runner/process/terminal-runner.ts';
import { withCode } from './runner/result.ts';

const environment = readEnvironment();
const runner = createTerminalRunner(environment);

const streams = [process.stdout, process.stderr];
// A reader that has seen enough (`| head`) must not end the build.
for (const stream of streams) stream.on('error', () => {});

const removals: (() => void)[] = [];
endOnSignals(watchChildren(environment), () => {
  for (const remove of removals.reverse()) remove();
});
surviveRejections(runner.log);

/** What one command needs is loaded for it alone. */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'check') {
    const { runCheckCommand } = await import('./commands/check.ts');
    return runCheckCommand(rest, runner);
  }
  if (command === 'size') {
    const { runSizeCommand } = await import('./commands/size.ts');
    return runSizeCommand(rest, runner);
  }
  if (command === 'quota') {
    const { runQuotaCommand } = await import('./commands/quota.ts');
    return runQuotaCommand(rest, runner);
  }
  const machine = readMachine(environment, '');
  removals.push(() => removeOwnHome(machine));
  const host = {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    runner,
    machine,
    startedAt: performance.timeOrigin,
    onInterrupt: (work: () => void) => {
      removals.push(work);
    },
  };
  if (command === 'compilers') {
    const { runCompilersCommand } = await import('./commands/compilers.ts');
    return runCompilersCommand({ ...host, argv: rest });
  }
  if (command === 'variants') {
    const { runVariantsCommand } = await import('./commands/variants.ts');
    return runVariantsCommand({ ...host, argv: rest });
  }
  if (command === 'why') {
    const { runWhyCommand } = await import('./commands/why.ts');
    return runWhyCommand({ ...host, argv: rest });
  }
  const { runCommand } = await import('./commands/build.ts');
  return runCommand(host);
}

const code = await run(process.argv.slice(2)).catch(async (error: Error) => {
  const full = await fullDiskText(error, systemTemp(environment, process.platform));
  runner.log.error(full ?? withCode(error.message, 'GTB1903'));
  runner.log.info('RUNNER_DEBUG=1 shows where this happened.');
  runner.log.debug(error.stack ?? '');
  return 1;
});
for (const remove of removals.reverse()) remove();
// Pipes are written behind our back on Windows; process.exit would cut them off.
await Promise.all(streams.map((stream) => new Promise((done) => stream.write('', done))));
// Not process.exitCode: a look-up that was given up leaves timers of its client behind.
process.exit(code);
