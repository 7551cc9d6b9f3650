import { copyFile, stat } from 'node:fs/promises';
import { startWords } from '../../inputs/requirements/start-words.ts';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { BuiltBinary } from '../../inspect/built-binary.ts';
import type { RunEnd, StartMeasurement } from '../../inspect/measure-start.ts';
import type { Compression } from '../../inspect/post-link-report.ts';
import { startBinary, startCost } from '../../inspect/start-binary.ts';
import type { Go } from '../../pin/go.ts';
import { failure, type Result, success } from '../../runner/result.ts';
import { UPX_LEVEL } from './upx-level.ts';

/** Debian's package is upx-ucl; its file may have that name, too. */
const TOOLS = ['upx', 'upx-ucl'];

type Packing = Pick<Step, 'runner' | 'inputs'>;

/** The UPX on PATH; a failure that says what to install where there is none. */
export async function findUpx({ runner, inputs }: Packing): Promise<Result<Upx>> {
  for (const tool of TOOLS) {
    const cwd = inputs.workingDirectory;
    const asked = { tool, args: ['--version'], cwd, environment: runner.environment };
    const { exitCode, stdout } = await runner.exec(asked);
    if (exitCode === 0) return success({ tool, version: stdout.split('\n')[0]?.trim() ?? '' });
  }
  return failure(
    'GTB1406',
    'compress: upx, and there is no upx on PATH',
    'UPX, as upx or upx-ucl',
    'install it (Debian: upx-ucl, Ubuntu: upx-ucl, Alpine: upx), or set compress: none',
  );
}

export interface Upx {
  readonly tool: string;
  /** `upx 4.2.2`. */
  readonly version: string;
}

/**
 * Packs a binary into `packed` with UPX, which has to be able to test and to unpack what it made.
 * Measures both where the binary is for this machine.
 */
export async function packBinary(
  step: Packing,
  go: Pick<Go, 'host'>,
  upx: Upx,
  built: BuiltBinary,
  packed: string,
): Promise<Result<BuiltBinary>> {
  const { runner, inputs } = step;
  const { planned, file } = built;
  const run = (...args: string[]) =>
    runner.exec({
      tool: upx.tool,
      args,
      cwd: inputs.workingDirectory,
      environment: runner.environment,
    });
  await copyFile(file, packed);
  const did = await run(UPX_LEVEL, '-q', '--no-color', packed);
  const tested = did.exitCode === 0 ? await run('-t', '-q', '--no-color', packed) : did;
  if (tested.exitCode !== 0) {
    const said = (tested.stderr.trim() || tested.stdout.trim()).split('\n').at(-1);
    return failure(
      'GTB1407',
      `compress: upx for ${planned.name} (${targetText(planned.target)}): ${upx.version} says: ${said}`,
      'a binary that UPX can pack and unpack',
      'build this target in a step of its own with compress: none',
    );
  }
  const measured = await measure(step, go, built, packed);
  if (!measured.ok) return measured;
  const bytesBefore = (await stat(file)).size;
  const compression: Compression = {
    tool: 'upx',
    version: upx.version,
    bytesBefore,
    ...measured.value,
  };
  runner.log.warning(
    `${planned.name} (${targetText(planned.target)}) is packed by ${upx.version}: \`go version -m\`, govulncheck and scanners of images cannot read its build info`,
  );
  const linkedFile = built.linkedFile ?? file;
  return success({ ...built, file: packed, linkedFile, unpackedFile: file, compression });
}

async function measure(
  { runner, inputs }: Packing,
  { host }: Pick<Go, 'host'>,
  { planned, file }: BuiltBinary,
  packed: string,
): Promise<Result<Pick<Compression, 'startup' | 'notMeasured'>>> {
  const none = (notMeasured: string) => success({ startup: null, notMeasured });
  const words = startWords(inputs.check);
  const { goos, goarch } = planned.target;
  if (goos !== host.goos || goarch !== host.goarch) return none('it is for another machine');
  const start = async (path: string) =>
    (await startBinary(path, words, runner.environment)).measured;
  const before = await start(file);
  const command = [planned.name, ...words].join(' ');
  if (!endedWell(before)) return none(`${command} ends with ${endText(before.end)}`);
  const after = await start(packed);
  if (!endedWell(after))
    return failure(
      'GTB1407',
      `compress: upx: ${command} ends with exit code 0, and packed with ${endText(after.end)}`,
      'the same end',
      'set compress: none: this program does not run when packed',
    );
  const [first, packedCost] = [startCost(before), startCost(after)];
  if (first === null || packedCost === null) throw new Error('a run that ended well has a time');
  return success({ startup: { before: first, after: packedCost }, notMeasured: '' });
}

function endedWell({ end }: StartMeasurement): boolean {
  return end.kind === 'exit' && end.code === 0;
}

function endText(end: RunEnd): string {
  if (end.kind === 'exit') return `exit code ${end.code}`;
  if (end.kind === 'signal') return end.signal;
  if (end.kind === 'timeout') return `nothing after ${end.seconds} s`;
  return end.reason;
}
