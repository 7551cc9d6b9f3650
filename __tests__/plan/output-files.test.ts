import {
  type OutputFile,
  outputFailures,
  outputFiles,
  type PlaceFacts,
} from '../../src/plan/output-files.ts';
import { planBinary } from '../../src/plan/plan.ts';
import { failureText } from '../../src/runner/result.ts';

const HOST = { goos: 'linux', goarch: 'amd64', variant: '' };
const APP: OutputFile = { what: 'binary app for linux/amd64', path: '/o/bin/app', kind: 'binary' };

function said(facts: Partial<PlaceFacts>): string {
  const place: PlaceFacts = {
    ...{ file: APP, found: 'file', leadsTo: '', isOurKind: true, isTracked: false, package: '' },
    ...facts,
  };
  return outputFailures([place]).map(failureText).join('\n');
}

test.each<[Partial<PlaceFacts>, string]>([
  [{ found: 'nothing' }, ''],
  [{}, ''],
  [{ found: 'link' }, ''],
  [{ found: 'folder', package: 'x/bin/app' }, 'which is a folder of the package x/bin/app'],
  [{ found: 'folder' }, 'which is a folder\n'],
  [{ isTracked: true }, 'which git tracks\n'],
  [{ package: 'x' }, 'which is a file that the package x is built from'],
  [{ found: 'link', leadsTo: '/usr/bin/x' }, 'which is a link to /usr/bin/x'],
  [{ found: 'other' }, 'which is no regular file'],
  [{ isOurKind: false }, 'which is no file of an earlier build'],
])('%j', (facts, expected) => {
  if (expected === '') expect(said(facts)).toBe('');
  else
    expect(said(facts)).toContain(
      `the binary app for linux/amd64 would be /o/bin/app, ${expected}`,
    );
});

test('a program named as the sidecar of another', () => {
  const planned = ['x/App', 'x/app.debug'].map((ImportPath) =>
    planBinary({ ImportPath }, HOST, true, '/o'),
  );
  const files = outputFiles(planned, { debug: true, provenance: true, sbom: false });
  expect(files.map((one) => one.path)).toEqual([
    ...['/o/App', '/o/App.debug', '/o/App.provenance.json'],
    ...['/o/app.debug', '/o/app.debug.debug', '/o/app.debug.provenance.json'],
  ]);
  const places = files.map(
    (file): PlaceFacts => ({
      ...{ file, found: 'nothing', leadsTo: '', isOurKind: false, isTracked: false, package: '' },
    }),
  );
  expect(outputFailures(places).map((one) => one.found)).toEqual([
    'the binary app.debug for linux/amd64 would be /o/app.debug, which is also the place of the debug file of App for linux/amd64',
  ]);
});
