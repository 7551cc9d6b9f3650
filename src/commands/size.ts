import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diffSizes } from '../inspect/size/diff/size-diff.ts';
import { sizesApart } from '../inspect/size/size-apart.ts';
import type { SizeReport } from '../inspect/size/size-report.ts';
import { diffLines } from '../report/size-diff-lines.ts';
import { exceededLimits } from '../report/size-limits.ts';
import { sizeLines } from '../report/size-lines.ts';
import type { Runner } from '../runner/ports.ts';
import { failure, type Result, withCode } from '../runner/result.ts';
import { messageOf } from '../runner/thrown.ts';
import { parseSizeArguments, SIZE_HELP } from './arguments/size-arguments.ts';
import { writeJsonFile, wrongJsonFile } from './json-file.ts';
import { BAD_USAGE, usageError } from './usage-error.ts';

/** Exit codes: as those of a build. */
const DONE = 0;
const FAILED = 1;

/** `size A [B] --json FILE`: what the bytes of finished files are for; resolves to the exit code. */
export async function runSizeCommand(argv: readonly string[], runner: Runner): Promise<number> {
  const parsed = parseSizeArguments(argv);
  if (parsed.kind === 'help') {
    runner.log.info(SIZE_HELP);
    return DONE;
  }
  if (parsed.kind === 'usage-error')
    return usageError(runner.log, parsed.messages, 'size --help shows how it is called');
  const wrong = parsed.json === null ? [] : wrongJsonFile(resolve(parsed.json));
  for (const message of wrong) runner.log.error(message);
  if (wrong.length > 0) return BAD_USAGE;
  const [read, other] = await Promise.all([
    sizeOfFile(parsed.file),
    parsed.other === null ? null : sizeOfFile(parsed.other),
  ]);
  if (!read.ok) return failed(read, runner);
  if (other !== null && !other.ok) return failed(other, runner);
  const lines = other === null ? sizeLines(read.value) : diffLines(read.value, other.value);
  for (const line of lines) runner.log.info(line);
  const report = other === null ? read.value : withDiff(read.value, other.value);
  const last = other === null ? read.value : other.value;
  const first = other === null ? null : read.value;
  const exceeded = exceededLimits(parsed.limits, first, last, last.modules);
  for (const one of exceeded) runner.log.error(withCode(one, 'GTB1511'));
  const code = exceeded.length === 0 ? DONE : FAILED;
  if (parsed.json !== null && !(await writeJsonFile(runner.log, parsed.json, report)))
    return FAILED;
  if (parsed.page === null) return code;
  try {
    await writeFile(parsed.page, await pageText(read.value, other?.value ?? null));
  } catch (error) {
    const found = `cannot write ${parsed.page}: ${messageOf(error)}`;
    return failed(failure('GTB1702', found, '', 'correct --page, or make room'), runner);
  }
  return code;
}

/** Two files side by side, each on a thread of its own. */
async function sizeOfFile(path: string): Promise<Result<SizeReport>> {
  const [size] = await sizesApart([{ path }]);
  if (size === undefined) throw new Error('no size was read');
  return size;
}

async function pageText(first: SizeReport, second: SizeReport | null): Promise<string> {
  const [{ pageAssets }, { pageHtml }, { pageOfSizes }] = await Promise.all([
    import('../report/page/page-assets.ts'),
    import('../report/page/page-html.ts'),
    import('../report/page/page-of-sizes.ts'),
  ]);
  const data = second === null ? pageOfSizes(first, null) : pageOfSizes(second, first);
  return pageHtml(data, await pageAssets());
}

/** The report of the first, with what makes the second differ. */
function withDiff(before: SizeReport, after: SizeReport) {
  const { file, goVersion, target, wireBytes } = after;
  const to = { file, bytes: after.bytes, wireBytes, goVersion, target };
  return { ...before, diff: { to, ...diffSizes(before, after) } };
}

function failed(result: Result<never> | Result<unknown>, { log }: Runner): number {
  // What there is to change, the failure says of a file that was just built.
  if (!result.ok) for (const one of result.failures) log.error(withCode(one.found, one.code));
  return FAILED;
}
