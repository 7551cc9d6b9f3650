import type { Missing, PageTrend } from '../page-data.ts';
import { el, missing, svg, table } from './element.ts';
import { bytesText, secondsText } from './text.ts';

type Measure = PageTrend['measures'][number];

const [WIDTH, HEIGHT, EDGE] = [640, 120, 8];

export function trendView(trend: PageTrend | Missing): HTMLElement {
  if ('missing' in trend) return missing(trend.missing);
  const { measures, runs } = trend;
  const rows = [...runs]
    .reverse()
    .map(({ label, values }) => [
      label,
      ...measures.map((one, i) => valueText(values[i] ?? null, one.unit)),
    ]);
  return el(
    'div',
    {},
    el('h2', {}, `The last ${runs.length} runs`),
    ...measures.map((one, i) =>
      chart(
        one,
        runs.map(({ label, values }) => ({ label, value: values[i] ?? null })),
      ),
    ),
    table('Runs, the newest first', ['Run', ...measures.map((one) => one.name)], rows),
  );
}

function chart(
  { name, unit }: Measure,
  points: readonly { label: string; value: number | null }[],
): HTMLElement {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i: number): number =>
    points.length < 2 ? WIDTH / 2 : EDGE + (i * (WIDTH - 2 * EDGE)) / (points.length - 1);
  const y = (value: number): number =>
    high === low
      ? HEIGHT / 2
      : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low);
  const placed = points.flatMap(({ label, value }, i) =>
    value === null ? [] : [{ label, value, x: x(i), y: y(value) }],
  );
  const last = placed.at(-1);
  const said = last === undefined ? 'not known' : valueText(last.value, unit);
  const range =
    known.length < 2 ? '' : `, between ${valueText(low, unit)} and ${valueText(high, unit)}`;
  return el(
    'figure',
    {},
    el('figcaption', {}, `${name}: ${said}${range}`),
    svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${name}: ${said}${range}` },
      svg('polyline', { points: placed.map((one) => `${one.x},${one.y}`).join(' ') }),
      ...placed.map((one) =>
        svg(
          'circle',
          { cx: one.x, cy: one.y, r: 4 },
          svg('title', {}, `${one.label}: ${valueText(one.value, unit)}`),
        ),
      ),
    ),
  );
}

function valueText(value: number | null, unit: Measure['unit']): string {
  if (value === null) return '–';
  if (unit === 'bytes') return bytesText(value);
  if (unit === 'seconds') return secondsText(value);
  return unit === 'share' ? `${(100 * value).toFixed(1)} %` : String(value);
}
