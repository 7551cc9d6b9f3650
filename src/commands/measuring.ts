import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createStep } from '../flow/create-step.ts';
import { hostInputContext } from '../inputs/host-context.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseInputs } from '../inputs/parse-inputs.ts';
import type { Step } from '../inputs/step.ts';
import type { Go } from '../pin/go.ts';
import { pinGo } from '../pin/pin-go.ts';
import type { Project } from '../plan/project.ts';
import { readJobFacts } from '../runner/environment.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { removeNow } from '../runner/machine/remove-now.ts';
import { toolsBelow, useMachine } from '../runner/machine/use-machine.ts';
import { failureText } from '../runner/result.ts';
import { parseArguments } from './arguments/cli-arguments.ts';
import type { CommandHost } from './build.ts';

/** What is built again and again, and by which Go. */
export interface Measured {
  readonly step: Step;
  readonly project: Project;
  readonly go: Go;
}

export interface Measuring<Report> {
  readonly help: string;
  /** The inputs that are not what the user says: of the targets this machine, nothing saved. */
  inputs(given: Inputs): Inputs;
  measure(asked: Measured): Promise<Report>;
  lines(report: Report): readonly string[];
  /** Whether anything was measured. */
  isDone(report: Report): boolean;
}

/** What a build costs is told as `go build` has it, whose memory is no larger than it needs. */
const asGoItself = { GOGC: '100' };

/** A command that builds the project again and again to say what something costs; its exit code. */
export async function runMeasuring<Report>(
  host: CommandHost,
  measuring: Measuring<Report>,
): Promise<number> {
  const { argv, cwd, machine, runner } = host;
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help' || parsed.kind === 'version') {
    runner.log.info(measuring.help);
    return 0;
  }
  const wrong = (messages: readonly string[]): number => {
    for (const message of messages) runner.log.error(message);
    return 2;
  };
  if (parsed.kind === 'usage-error') return wrong(parsed.messages);
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home),
  );
  if (!inputs.ok) return wrong(inputs.failures.map(failureText));
  const used = await useMachine(runner, machine);
  if (!used.ok) {
    for (const one of used.failures) runner.log.error(failureText(one));
    return 1;
  }
  const { step, project } = await createStep({
    runner: { ...runner, environment: { ...asGoItself, ...used.value.environment } },
    job: readJobFacts({}, undefined),
    inputs: measuring.inputs(inputs.value),
    without: [],
    startedAt: host.startedAt,
    temp: machine.temp,
    toolCache: toolsBelow(machine.home),
    home: machine.home,
  });
  host.onInterrupt(() => removeNow(step.folders.job));
  try {
    const pinned = await pinGo({ ...step, compiler: 'gc' }, project);
    if (!pinned.ok) {
      for (const one of pinned.failures) runner.log.error(failureText(one));
      return 1;
    }
    const report = await measuring.measure({ step, project, go: pinned.value });
    for (const line of measuring.lines(report)) runner.log.info(line);
    if (parsed.jsonFile !== '') {
      const file = resolve(cwd, parsed.jsonFile);
      await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    }
    return measuring.isDone(report) ? 0 : 1;
  } finally {
    await removeQuietly(step.folders.job);
  }
}
