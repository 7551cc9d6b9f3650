import type { RunReport } from '../../src/report/run-report.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { cache, REPORT } from './sample-report.ts';

function binary(changes: Partial<RunReport['binaries'][number]>): RunReport {
  const [first] = REPORT.binaries;
  if (first === undefined) throw new Error('no binary');
  return { ...REPORT, binaries: [{ ...first, ...changes }] };
}

/** Cells of the row of a table that begins with a cell, as GitHub splits them: at bare pipes. */
function cells(markdown: string, first: string): string[] {
  const row = markdown.split('\n').find((line) => line.startsWith(`| ${first} |`)) ?? '';
  return row
    .slice(2, -2)
    .split(/ (?<!\\)\| /)
    .map((cell) => cell.replaceAll('\\|', '|'));
}

describe('summaryMarkdown', () => {
  test('says all figures of a run', () => {
    expect(summaryMarkdown(REPORT)).toBe(`### Go 1.26.8, 3 of 240 packages compiled
| Binary | Target | Size | Static | Made | SHA-256 |
| --- | --- | --- | --- | --- | --- |
| \`app\` | linux/amd64 | 14.2 MB | yes | built | \`abcdef012345\` |
| \`app\` | windows/amd64 | 812 kB | n/a | reused | \`0123456789ab\` |

Built, not reused: changed: cmd/app/main.go

<details><summary>Caches</summary>

| Cache | Hit | Downloaded | Time | Key |
| --- | --- | --- | --- | --- |
| modules | exact | 5.6 MB | 0.42 s | \`gtb1-modules-x\` |
| base | partial | 106.0 MB | 2.3 s | \`gtb1-base-x\` |
| delta | miss | 0 B | 0.10 s |  |
| binaries | partial | 400 kB | 0.20 s | \`gtb1-inputs-x\` |

</details>

<details><summary>Seconds of each phase</summary>

| Phase | Seconds |
| --- | --- |
| restore | 2.25 |
| build | 125.00 |

</details>
`);
  });

  test('a run that built nothing has no table of binaries and counts no packages', () => {
    const text = summaryMarkdown({
      ...REPORT,
      binaries: [],
      packages: { compiled: 0, total: 0, unlinked: 0 },
    });
    expect(text).toMatch(/^### Go 1\.26\.8\n/);
    expect(text).not.toContain('Binary');
    expect(text).not.toContain('packages');
  });

  test('a binary that is not static says no', () => {
    expect(cells(summaryMarkdown(binary({ static: false })), '`app`')[3]).toBe('no');
  });

  test('warnings are a list, one line each', () => {
    const text = summaryMarkdown({
      ...REPORT,
      warnings: ['first\n  second line', 'a <script> & more'],
    });
    expect(text).toContain('**Warnings**\n\n- first second line\n- a &lt;script> & more\n');
    expect(summaryMarkdown(REPORT)).not.toContain('Warnings');
  });

  test('a pipe stays in its cell, a backquote does not end the code', () => {
    const text = summaryMarkdown(binary({ name: 'a|b`c' }));
    expect(cells(text, '`a\\|bc`')).toEqual([
      '`a|bc`',
      'linux/amd64',
      '14.2 MB',
      'yes',
      'built',
      '`abcdef012345`',
    ]);
  });

  test('text of others makes no HTML', () => {
    const text = summaryMarkdown({
      ...REPORT,
      phases: [{ name: '<img src=x>', seconds: 1 }],
      warnings: ['<img src=x>'],
    });
    expect(text).not.toContain('<img');
  });

  test('in code nothing is escaped that GitHub would show as it is written', () => {
    const caches = { ...REPORT.caches, base: cache({ hit: 'exact', key: 'a<b' }) };
    expect(cells(summaryMarkdown({ ...REPORT, caches }), 'base')[4]).toBe('`a<b`');
  });
});
