import type { SizeReport } from '../../inspect/size/size-report.ts';
import type { PageData } from './page-data.ts';
import { pageDifference } from './page-difference.ts';
import { pageSize } from './page-of-run.ts';

const OF_A_BUILD = 'This page was made of finished files alone. A build with page: FILE has it.';

/** The page of `size`: one file, and where there is another before it what makes it differ. */
export function pageOfSizes(after: SizeReport, before: SizeReport | null): PageData {
  const name = after.file.replace(/^.*[\\/]/, '');
  const missing = { missing: OF_A_BUILD };
  return {
    title: name,
    facts: [after.goVersion ?? 'no Go version is recorded in it', after.target],
    binaries: [
      {
        ...{ name, target: after.target, bytes: after.bytes },
        size: pageSize(after),
        difference:
          before === null
            ? { missing: 'One file alone was asked for: size BEFORE AFTER has the difference.' }
            : pageDifference(before.file, before, after),
        graph: missing,
      },
    ],
    timeline: missing,
    trend: missing,
  };
}
