import { parseInputs } from '../../../src/inputs/parse-inputs.ts';
import { isExactVersion, moves } from '../../../src/inputs/tools/tool-version.ts';
import { contextOf, rawOf } from '../context.ts';

function toolsOf(text: string) {
  const parsed = parseInputs(rawOf({ tools: text }), contextOf());
  return parsed.ok ? parsed.value.tools : parsed.failures;
}

test('comments, empty lines, CRLF, sub-folders and one line twice', () => {
  const text = [
    '# linters',
    'golang.org/x/vuln/cmd/govulncheck@v1.1.4 # pinned',
    '',
    'honnef.co/go/tools/cmd/staticcheck@2025.1.1 // a tag',
    'github.com/a/b/c/d/v2@<v3',
    'golang.org/x/vuln/cmd/govulncheck@v1.1.4',
    'go.mod',
  ].join('\r\n');
  expect(toolsOf(text)).toEqual([
    { kind: 'package', path: 'golang.org/x/vuln/cmd/govulncheck', query: 'v1.1.4' },
    { kind: 'package', path: 'honnef.co/go/tools/cmd/staticcheck', query: '2025.1.1' },
    { kind: 'package', path: 'github.com/a/b/c/d/v2', query: '<v3' },
    { kind: 'go.mod', file: 'go.mod' },
  ]);
});

test.each([
  ['v1.2.3', true, true],
  ['v0.1.0-rc.1', true, true],
  ['v0.0.0-20240101000000-abcdefabcdef', true, true],
  ['v2.0.0+incompatible', true, true],
  ['v1', false, true],
  ['v1.2', false, true],
  ['v1.2.3+meta', false, true],
  ['latest', false, true],
  ['upgrade', false, true],
  ['main', false, true],
  ['<v2', false, true],
  ['1a2b3c4d5e6f', false, false],
])('@%s: exact %s, moves %s', (query, exact, moving) => {
  expect(isExactVersion(query)).toBe(exact);
  if (!exact) expect(moves(query)).toBe(moving);
});
