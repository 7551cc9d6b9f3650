import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Step } from '../inputs/step.ts';
import type { Listing } from '../plan/go-list.ts';
import type { Project } from '../plan/project.ts';
import { codedText } from '../runner/result.ts';
import type { RunReport } from './run-report.ts';
import type { PageSizes } from './sizes/tell-sizes.ts';

/** The HTML page of a run, where one is asked for. A page that cannot be written is a warning. */
export async function writePage(
  { inputs, job, runner: { log } }: Step,
  { mainModule, repository }: Project,
  report: RunReport,
  listing: Listing | null,
  read: PageSizes | null,
): Promise<void> {
  if (inputs.page === '') return;
  try {
    // A run that writes no page loads nothing of it.
    const [{ pageAssets }, { pageHtml }, { pageOfRun }] = await Promise.all([
      import('./page/page-assets.ts'),
      import('./page/page-html.ts'),
      import('./page/page-of-run.ts'),
    ]);
    const { sizes, differences } = read ?? (await readNow(report));
    const title = mainModule || repository;
    const data = pageOfRun(report, {
      ...{ title, commit: job.sha, listing, sizes, differences },
    });
    await mkdir(dirname(inputs.page), { recursive: true });
    await writeFile(inputs.page, pageHtml(data, await pageAssets()));
    log.info(`page: ${inputs.page}`);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const found = `the page ${inputs.page}: ${text}`;
    log.warning(codedText({ code: 'GTB1702', found, expected: '', change: '' }));
  }
}

/** With `size: false`: what binaries are made of, and nothing to compare with. */
async function readNow({ binaries }: RunReport): Promise<PageSizes> {
  const { sizeOrReason, sizesApart } = await import('../inspect/size/size-apart.ts');
  const sizes = await sizesApart(binaries);
  const all = binaries.map(({ path }, at) => [path, sizeOrReason(sizes[at])] as const);
  return { sizes: new Map(all), differences: new Map() };
}
