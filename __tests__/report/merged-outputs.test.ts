import { mergedOutputs } from '../../src/report/merged-outputs.ts';

const outputs = (folder: string, values: Record<string, string>) => ({
  folder,
  values: new Map(Object.entries(values)),
});

test('what is counted is added, what is listed is joined, and a hit is one of all', () => {
  const merged = mergedOutputs([
    outputs('a', {
      'go-version': '1.25.14',
      'cache-hit': 'true',
      'cache-state': '{"modules":"exact","base":"exact","binaries":"miss"}',
      binaries: '[{"name":"api"}]',
      affected: '["api","tool"]',
      binary: '',
      'packages-compiled': '3',
      'inputs-digest': 'x',
      report: '/job/report-0.json',
    }),
    outputs('b', {
      'go-version': '1.26.8',
      'cache-hit': 'false',
      'cache-state': '{"modules":"exact","base":"partial","binaries":"exact"}',
      binaries: '[{"name":"worker"}]',
      affected: '["tool"]',
      binary: '/b/bin/worker',
      'packages-compiled': '4',
      'inputs-digest': 'y',
      report: '/job/report-1.json',
    }),
  ]);
  expect(Object.fromEntries(merged)).toEqual({
    'go-version': '1.26.8',
    'cache-hit': 'false',
    'cache-state': '{"modules":"exact","base":"partial","binaries":"miss"}',
    binaries: '[{"name":"api"},{"name":"worker"}]',
    affected: '["api","tool"]',
    binary: '/b/bin/worker',
    'packages-compiled': '7',
    'inputs-digest': expect.stringMatching(/^[0-9a-f]{64}$/),
    report: '/job/modules-0.json',
  });
});
