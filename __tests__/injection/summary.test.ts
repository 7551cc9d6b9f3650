import fc from 'fast-check';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { REPORT } from '../report/sample-report.ts';
import { anyText } from './text.ts';

// The job summary, whatever binaries, checks, keys and warnings are called.

/** Cells as GitHub splits a row, before it reads what is in them (cmark-gfm, escaped_char). */
function cellsOf(row: string): readonly string[] {
  return [...row.slice(1).matchAll(/((?:\\[\s\S]|[^|])*)\|/g)].map(([, cell = '']) => cell.trim());
}

const CODE = /^`[^`]*`$/;

function report(text: string): string {
  const [binary] = REPORT.binaries;
  if (binary === undefined) throw new Error('no binary');
  const cache = { ...REPORT.caches.base, key: text };
  return summaryMarkdown({
    ...REPORT,
    binaries: [{ ...binary, name: text }],
    checks: [
      {
        ...{ name: text, target: 'linux/amd64' },
        results: [
          { requirement: text, state: 'fail', found: text, expected: text, change: text },
        ] as never,
      },
    ],
    caches: { ...REPORT.caches, base: cache },
    reuse: { ...REPORT.reuse, reason: `x${text}` },
    warnings: [text],
  });
}

const OUR_OWN = /<\/?details>|<\/?summary>/g;

test('any text is in its place: same lines, same cells, no HTML', () => {
  const plain = report('x').split(/\r\n|\r|\n/);
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = report(text).split(/\r\n|\r|\n/);
      expect(lines).toHaveLength(plain.length);
      for (const [index, line] of lines.entries()) {
        const before = plain[index] ?? '';
        const isRow = before.startsWith('|');
        const cells = isRow ? cellsOf(line) : [line];
        if (isRow) expect(cells).toHaveLength(cellsOf(before).length);
        const read = cells.filter((cell) => !CODE.test(cell)).join('\n');
        expect(read.match(OUR_OWN)).toEqual(before.match(OUR_OWN));
        expect(read.replaceAll(OUR_OWN, '')).not.toMatch(/<|!\[|\]\(/);
      }
    }),
    { numRuns: 300 },
  );
});
