import { brokenLink } from '../../src/compile/broken-link.ts';

test('a link of Go 1.20 that leaves the runtime of cgo out is a failure, though Go ends well', () => {
  const said = '# github.com/junegunn/fzf\nloadinternal: cannot find runtime/cgo\n';
  expect(brokenLink(said, 'linux/amd64')).toEqual([
    {
      code: 'GTB1410',
      found:
        'go build for linux/amd64: loadinternal: cannot find runtime/cgo: the program would end at its first instruction',
      expected: 'the runtime of cgo in a program that the C compiler links',
      change: 'take Go 1.21 or newer, or link: auto, which links a program without C as statically',
    },
  ]);
});

test.each([
  '',
  '# example.com/app\n',
  'main.go:3: loadinternal: cannot find runtime/cgo, they say\n',
])('other words are none: %j', (said) => {
  expect(brokenLink(said, 'linux/amd64')).toEqual([]);
});
