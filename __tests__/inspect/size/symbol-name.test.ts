import { packageOfSymbol } from '../../../src/inspect/size/tables/symbol-name.ts';

test.each([
  ['main.main', 'main'],
  ['main.(*T).Run.func1', 'main'],
  ['net/http.(*conn).serve', 'net/http'],
  ['gopkg.in/yaml%2ev3.Unmarshal', 'gopkg.in/yaml.v3'],
  ['example.com/a%2eb/c%2ed.glob..func1', 'example.com/a.b/c.d'],
  ['slices.SortFunc[go.shape.[]*example.com/x/y.T,go.shape.int]', 'slices'],
  ['example.com/x.(*Map[go.shape.string,example.com/y.Z]).Load', 'example.com/x'],
  ['example.com/x.init.0', 'example.com/x'],
  ['example.com/x.part.func1', 'example.com/x'],
  ['example.com/x.cold', 'example.com/x'],
  ['gopkg.in/yaml%252ev3.(*encoder).mapv.func1', 'gopkg.in/yaml.v3'],
  ['type:.eq.example.com/x.Key', 'example.com/x'],
  ['type:.hash.[2]net/netip.Addr', 'net/netip'],
  ['type:.eq.struct { F *example.com/x.T; n int }', 'example.com/x'],
  ['type:.eq.go.shape.struct { net/netip.isV6 bool; net/netip.zoneV6 string }', 'net/netip'],
  ['type:.eq.[2]go.shape.*example.com/x.T', 'example.com/x'],
  ['vendor/golang.org/x/net/idna.(*Profile).process', 'vendor/golang.org/x/net/idna'],
])('the package of %s is %s', (name, path) => {
  expect(packageOfSymbol(name)).toBe(path);
});

test.each([
  'type:.eq.[2]go.shape.string',
  'type:.eq.go.shape.struct { Name string; Count int }',
  'type:.eq.go.shape.9fb02d530f4280db41a919d36817386415ddda881b9e412bca2e00b0720525a8',
  '_.goready.func1',
  // Parts and copies of functions of C (gcc), and of C++: the race detector has both.
  ...['_ZN11__sanitizer9VSNPrintfEPciPKcP13__va_list_tag.part.0', 'x_read.constprop.0.isra.0'],
  ...['completed.0', 'buffer.1234', '_ZZN6__tsan4initEvE4once', 'sqlite3Step.llvm.123'],
  ...['memeqbody', '_rt0_amd64_linux', 'go:buildid', '(*struct { sync.Mutex }).Lock', ''],
])('no package is made up for %p', (name) => {
  expect(packageOfSymbol(name)).toBeNull();
});
