import { checkBinary } from '../inspect/check/check-binary.ts';
import { type CheckResult, checkLine } from '../inspect/check/check-result.ts';
import { readBinary } from '../inspect/read-binary.ts';
import { startBinary, startOnce } from '../inspect/start-binary.ts';
import { once } from '../runner/once.ts';
import type { Runner } from '../runner/ports.ts';
import { withCode } from '../runner/result.ts';
import { platformOf } from '../toolchain/version/module-version.ts';
import { parseCheckArguments } from './arguments/check-arguments.ts';
import { usageError } from './usage-error.ts';

/** Exit codes: as those of a build. */
const DONE = 0;
const FAILED = 1;

/**
 * `check PATH... --require …`: judges finished files by themselves, without Go and without a
 * checkout; resolves to the exit code. `argv`: the arguments after `check`.
 */
export async function runCheckCommand(argv: readonly string[], runner: Runner): Promise<number> {
  const parsed = parseCheckArguments(argv);
  if (parsed.kind === 'help') {
    const { checkHelp } = await import('./arguments/check-help.ts');
    runner.log.info(checkHelp());
    return DONE;
  }
  if (parsed.kind === 'usage-error') {
    return usageError(runner.log, parsed.messages, 'check --help shows every requirement');
  }
  const { files, requirements } = parsed;
  const releases = once(async () => {
    const { listReleases } = await import('../toolchain/version/list-releases.ts');
    return listReleases(runner);
  });
  let code = DONE;
  for (const file of files) {
    const read = await readBinary(file);
    if (!read.ok) {
      // What there is to change, the failure says of a file that was just built.
      for (const one of read.failures) runner.log.error(withCode(one.found, one.code));
      code = FAILED;
      continue;
    }
    const results = await checkBinary(requirements, read.value, {
      releases,
      start: startOnce(requirements, (words) => startBinary(file, words, runner.environment)),
      host: platformOf(process.platform, process.arch),
      reproduce: () => Promise.reject(new Error('reproducible is refused as wrong usage')),
    });
    for (const one of results) runner.log.info(`${prefix(files, file)}${checkLine(one)}`);
    if (results.some(isFailed)) code = FAILED;
  }
  return code;
}

function isFailed(result: CheckResult): boolean {
  return result.state === 'fail';
}

function prefix(files: readonly string[], file: string): string {
  return files.length > 1 ? `${file}: ` : '';
}
