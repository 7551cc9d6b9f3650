import { EDIT_KINDS } from '../../bench/edits/edit-kinds.ts';
import { LAYERS } from '../../bench/jobs/layers.ts';
import { HELP, parseOptions } from '../../bench/options.ts';
import { PRESETS } from '../../bench/projects.ts';

describe('options of the benchmark', () => {
  test('the defaults are the five strategies on both projects', () => {
    const options = parseOptions([]);
    expect(options.projects.map((one) => one.name)).toEqual(['fzf', 'caddy']);
    expect(options.strategies).toEqual(['no-cache', 'setup-go', 'rolling', 'ours', 'local']);
    expect([options.mbps, options.latency, options.repeats]).toEqual([60, 20, 1]);
    expect([options.go, options.goPatch]).toEqual(['1.26.8', '1.26.9']);
    expect(options.command).toBe('npm run bench');
  });

  test('files lie on a disk, or in memory where that is asked for', () => {
    expect(parseOptions([]).storage).toBe('disk');
    expect(parseOptions(['--disk']).storage).toBe('disk');
    expect(parseOptions(['--memory']).storage).toBe('memory');
    expect(() => parseOptions(['--disk', '--memory'])).toThrow('say one of them');
  });

  test('any module, with packages of its own', () => {
    const args = ['--project', 'example.com/tool/v3@v3.1.0', '--packages', './cmd/tool'];
    const { projects } = parseOptions(args);
    expect(projects).toEqual([
      { name: 'tool', module: 'example.com/tool/v3@v3.1.0', packages: './cmd/tool' },
    ]);
  });

  test('layers are run beside ours, and beside what else is asked for', () => {
    const layers = [
      ...['ours', 'with-dwarf', 'no-trimpath', 'no-thin', 'no-reuse', 'no-share-flags'],
      ...['no-test-cache', 'no-gogc', 'no-delta', 'no-pruning'],
    ];
    expect(parseOptions(['--layers']).strategies).toEqual(layers);
    expect(parseOptions(['--layers', '--strategies', 'local']).strategies).toEqual([
      ...layers,
      'local',
    ]);
  });

  test('growth: so many source edits, one of the core among them, for what stores anything', () => {
    const { commits, strategies, growth } = parseOptions(['--growth', '20']);
    const edits = commits.slice(1).map((one) => one.kind);
    expect(edits).toHaveLength(20);
    expect(edits.indexOf('core')).toBe(10);
    expect(edits.filter((kind) => kind === 'leaf')).toHaveLength(19);
    expect(strategies).toEqual(['setup-go', 'rolling', 'ours', 'ours-directory']);
    expect(growth).toBe(true);
    const kinds = (edits: string): string[] =>
      parseOptions(['--growth', edits]).commits.map((one) => one.kind);
    expect([kinds('1'), kinds('2')]).toEqual([
      ['cold', 'core'],
      ['cold', 'leaf', 'core'],
    ]);
    expect(parseOptions([]).growth).toBe(false);
  });

  test('the help names every project, kind and lever', () => {
    const names = [...PRESETS, ...LAYERS].map((one) => one.name);
    for (const name of [...names, ...EDIT_KINDS]) expect(HELP).toContain(name);
  });

  test('no-cache can be limited to some commits, the cold one too', () => {
    expect(parseOptions(['--no-cache-kinds', 'cold,leaf']).noCacheKinds).toEqual(['cold', 'leaf']);
  });

  test('the command is shown without the files that are written', () => {
    const args = [
      '--kinds',
      'leaf*2',
      '--json',
      '/tmp/x.json',
      '--markdown=/tmp/x.md',
      '--repeat',
      '3',
    ];
    expect(parseOptions(args).command).toBe("npm run bench -- --kinds 'leaf*2' --repeat 3");
  });

  test.each([
    [['--strategies', 'our'], '--strategies: no such strategy our: expected no-cache, setup-go'],
    [['--no-cache-kinds', 'x'], '--no-cache-kinds: no such edit x'],
    [['--repeat', '0'], '--repeat 0: expected a whole number above 0'],
    [
      ['--projects', 'fzz'],
      'no such project fzz: expected fzf, caddy, services, cli, prometheus or MODULE@VERSION',
    ],
    [['--core', 'x'], '--core is about one project: name it with --project'],
    [['--growth', '0'], '--growth 0: expected a whole number above 0'],
    [['--growth', '2', '--kinds', 'leaf'], '--growth makes its own commits: leave --kinds out'],
    [['--go', 'stable'], '--go stable: expected a version like 1.26.8'],
  ])('%j is refused', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
