import { reflectCallers } from '../../../../src/commands/why/methods/reflect-callers.ts';

// As go build -ldflags=-dumpdep of Go 1.26 writes it, shortened.
const ONE = `# example.com/app/cmd/one
_ -> _rt0_amd64_linux
_ -> go:main.inittasks
_rt0_amd64_linux -> runtime.main
runtime.main -> runtime.main_main·f
runtime.main_main·f -> main.main
main.main -> type:main.T <UsedInIface>
main.main -> example.com/app/find.By·f
example.com/app/find.By·f -> example.com/app/find.By <ReflectMethod>
example.com/app/find.By <ReflectMethod> -> reflect.Value.MethodByName
type:main.T <UsedInIface> -> type:.namedata.Other.
go:main.inittasks -> example.com/app/plug..inittask
example.com/app/plug..inittask -> example.com/app/plug.init
example.com/app/plug.init -> example.com/app/plug.look <ReflectMethod>
type:main.T <UsedInIface> -> type:*main.T <UsedInIface>
type:*main.T <UsedInIface> -> main.(*T).Other <ReflectMethod>
main.(*T).Other <ReflectMethod> -> main.(*T).deeper <ReflectMethod>
type:main.T <UsedInIface> -> example.com/app/find.By <ReflectMethod>
`;

test('each function that looks methods up, with the way on which the linker came to it', () => {
  const found = reflectCallers(ONE);
  expect([...found.keys()]).toEqual(['example.com/app/cmd/one']);
  const callers = found.get('example.com/app/cmd/one');
  expect(callers?.slice(0, 2)).toEqual([
    {
      function: 'example.com/app/find.By',
      chain: ['main.main', 'example.com/app/find.By'],
      isSure: true,
    },
    {
      function: 'example.com/app/plug.look',
      chain: [
        'example.com/app/plug..inittask',
        'example.com/app/plug.init',
        'example.com/app/plug.look',
      ],
      isSure: true,
    },
  ]);
});

test('what a type keeps behind the first may be there for no other reason', () => {
  const callers = reflectCallers(ONE).get('example.com/app/cmd/one') ?? [];
  expect(callers.slice(2).map((one) => [one.function, one.isSure])).toEqual([
    ['main.(*T).Other', false],
    ['main.(*T).deeper', false],
  ]);
});

test('the first is a cause, also where an interface calls it', () => {
  const text =
    '# a\n_ -> runtime.main\nruntime.main -> type:a.T\ntype:a.T -> a.T.M <ReflectMethod>\n';
  expect(reflectCallers(text).get('a')).toEqual([
    { function: 'a.T.M', chain: ['type:a.T', 'a.T.M'], isSure: true },
  ]);
});

test('of several binaries each has its own, and of none there is none', () => {
  const two = '# b\n_ -> runtime.main\nruntime.main -> main.main\n';
  const found = reflectCallers(`${two}${ONE}`);
  expect(found.get('b')).toEqual([]);
  expect(found.get('example.com/app/cmd/one')).toHaveLength(4);
  expect(reflectCallers('').size).toBe(0);
});
