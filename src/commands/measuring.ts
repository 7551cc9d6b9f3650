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
import type { Runner } from '../runner/ports.ts';
import { codedText, type Failure, type Result } from '../runner/result.ts';
import { parseArguments } from './arguments/cli-arguments.ts';
import type { CommandHost } from './build.ts';
import { writeJsonFile, wrongJsonFile } from './json-file.ts';
import { BAD_USAGE, usageError } from './usage-error.ts';

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
  measure(asked: Measured): Promise<Result<Report>>;
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
  if (parsed.kind === 'usage-error')
    return usageError(runner.log, parsed.messages, '--help shows every flag');
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home),
  );
  const jsonFile = parsed.jsonFile === '' ? null : resolve(cwd, parsed.jsonFile);
  const messages = [
    ...(inputs.ok ? [] : inputs.failures.map(codedText)),
    ...(jsonFile === null ? [] : wrongJsonFile(jsonFile)),
  ];
  if (!inputs.ok || messages.length > 0) {
    for (const message of messages) runner.log.error(message);
    return BAD_USAGE;
  }
  const used = await useMachine(runner, machine);
  if (!used.ok) return failed(runner, used.failures);
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
    if (!pinned.ok) return failed(runner, pinned.failures);
    const measured = await measuring.measure({ step, project, go: pinned.value });
    if (!measured.ok) return failed(runner, measured.failures);
    const report = measured.value;
    for (const line of measuring.lines(report)) runner.log.info(line);
    if (jsonFile !== null && !(await writeJsonFile(runner.log, jsonFile, report))) return 1;
    return measuring.isDone(report) ? 0 : 1;
  } finally {
    await removeQuietly(step.folders.job);
  }
}

function failed({ log }: Runner, failures: readonly Failure[]): number {
  for (const one of failures) log.error(codedText(one));
  return 1;
}
