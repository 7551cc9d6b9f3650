import { metricsText } from '../../src/report/metrics.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { parseMetrics } from './parse-metrics.ts';
import { REPORT, RICH_REPORT } from './sample-report.ts';

const root = RICH_REPORT.misses.recompiled[0];

test('each figure with its labels, in the text format', async () => {
  const samples = parseMetrics(await metricsText(RICH_REPORT));
  expect(samples).toMatchObject({
    'go_turbo_build_packages{state="compiled"}': 3,
    'go_turbo_build_packages{state="cached"}': 237,
    'go_turbo_build_binary_bytes{binary="app",target="linux/amd64"}': 14_240_000,
    'go_turbo_build_cache_hit{cache="base",hit="partial"}': 1,
    'go_turbo_build_cache_downloaded_bytes{cache="base"}': 106_000_000,
    'go_turbo_build_miss{kind="go-version",cache="compile"}': 1,
    go_turbo_build_critical_path_seconds: 2,
    go_turbo_build_peak_memory_bytes: 123,
    go_turbo_build_saved_seconds: 56,
  });
});

test('what is not known has no sample', async () => {
  const text = await metricsText(REPORT);
  expect(text).not.toMatch(/critical_path|saved_seconds|miss\{/);
});

test('two causes of one kind are one sample, and hostile names are labels', async () => {
  const again = {
    ...root,
    kind: 'package-edited' as const,
    text: 'x',
    packages: 2,
    seconds: 1,
    examples: [],
  };
  const odd = 'a"b\\c\nd{}';
  const report: RunReport = {
    ...RICH_REPORT,
    misses: { ...RICH_REPORT.misses, recompiled: [again, { ...again, text: 'y' }] },
    binaries: REPORT.binaries.slice(0, 1).map((one) => ({ ...one, name: odd })),
  };
  const samples = parseMetrics(await metricsText(report));
  expect(samples['go_turbo_build_recompiled_packages{kind="package-edited"}']).toBe(4);
  expect(Object.keys(samples).filter((name) => name.includes('binary_bytes'))).toEqual([
    'go_turbo_build_binary_bytes{binary="a\\"b\\\\c\\nd{}",target="linux/amd64"}',
  ]);
});
