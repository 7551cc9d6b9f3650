import { DEFAULT_LINK, linkText, parseLink } from '../../../src/inputs/flags/link-words.ts';
import { failureText } from '../../../src/runner/result.ts';

const EXPECTED =
  'auto, internal, external-static, pie, static-pie; gnu, musl; mold, lld: at most one of each';

test.each([
  ['auto', {}],
  ['', {}],
  ['static-pie', { link: 'static-pie' }],
  ['musl', { libc: 'musl' }],
  ['lld', { linker: 'lld' }],
  ['static-pie musl mold', { link: 'static-pie', libc: 'musl', linker: 'mold' }],
  ['mold,musl, static-pie', { link: 'static-pie', libc: 'musl', linker: 'mold' }],
  ['gnu\nexternal-static', { link: 'external-static' }],
  ['  pie  ', { link: 'pie' }],
])('%j', (value, said) => {
  expect(parseLink(value)).toEqual({ ok: true, value: { ...DEFAULT_LINK, ...said } });
});

test.each([
  ['gnu auto', 'auto'],
  ['mold, musl, static-pie', 'static-pie musl mold'],
  ['lld gnu', 'lld'],
])('%j is %s', (value, text) => {
  const parsed = parseLink(value);
  expect(parsed.ok && linkText(parsed.value)).toBe(text);
});

test.each([
  ['musl gnu', [['link: musl and gnu both say the C library', 'keep musl or gnu']]],
  [
    'pie, static-pie',
    [['link: pie and static-pie both say how it is linked', 'keep pie or static-pie']],
  ],
  ['mold lld', [['link: mold and lld both say what links', 'keep mold or lld']]],
  ['musl musl', [['link: "musl" is said twice', 'keep one musl']]],
  ['auto pie', [['link: auto and pie both say how it is linked', 'keep auto or pie']]],
  ['musk', [['link: "musk"', 'did you mean musl?']]],
  [
    'static',
    [['link: "static"', 'write external-static or static-pie with cgo, or set static: true']],
  ],
  ['glibc', [['link: "glibc"', 'write gnu']]],
  ['dynamic', [['link: "dynamic"', 'leave link out: Go links C dynamically by itself']]],
  ['default', [['link: "default"', 'leave the word out: the C compiler has a linker of its own']]],
  ['musl=true', [['link: "musl=true"', 'write some of these']]],
  [
    'Musl gold mold mold',
    [
      ['link: "Musl"', 'did you mean musl?'],
      ['link: "gold"', 'did you mean mold?'],
      ['link: "mold" is said twice', 'keep one mold'],
    ],
  ],
])('%j is refused', (value, expected) => {
  const parsed = parseLink(value);
  expect(parsed.ok ? [] : parsed.failures.map(failureText)).toEqual(
    expected.map(([found, change]) => `${found}\n  expected: ${EXPECTED}\n  to fix: ${change}`),
  );
});
