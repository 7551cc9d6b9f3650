import type { ImportGraph } from '../../../plan/graph/graph-package.ts';
import { moduleRows, type Reasons, reasonsOf } from '../../../plan/graph/why.ts';
import type { PageBinary, PageGraph } from '../page-data.ts';
import { el, missing, table } from './element.ts';
import { bytesText, secondsText } from './text.ts';

const [SHOWN_CHAINS, SHOWN_MODULES] = [10, 30];

/** What a package weighs; what is not known counts nothing. */
interface Weights {
  readonly bytes: ReadonlyMap<string, number>;
  readonly seconds: ReadonlyMap<string, number>;
}

export function chainsView(binary: PageBinary | undefined): HTMLElement {
  if (binary === undefined) return missing('No binary was built.');
  const { graph: data } = binary;
  if ('missing' in data) return missing(data.missing);
  const graph = graphOf(data);
  const main = data.packages[data.main]?.path ?? '';
  const weights = weightsOf(binary, data);
  const rows = moduleRows(graph, main)
    .map((one) => ({ ...one, goes: sum(one.dropped.packages, weights.bytes) }))
    .sort((a, b) => b.goes - a.goes || b.dropped.packages.length - a.dropped.packages.length);
  const answer = el('div', { 'aria-live': 'polite' });
  const input = el('input', {
    list: 'names',
    id: 'asked',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const ask = (name: string): void => {
    input.value = name;
    const asked = packagesOf(graph, name);
    answer.replaceChildren(
      asked.size === 0
        ? missing(`${name} is in no import of ${binary.name}.`)
        : reasons(name, reasonsOf(graph, main, asked), weights),
    );
  };
  const names = [...new Set([...data.modules.map((one) => one.path), ...graph.keys()])].sort();
  const form = el(
    'form',
    {
      onsubmit: (event: Event) => {
        event.preventDefault();
        ask(input.value.trim());
      },
    },
    el('label', { for: 'asked' }, 'Module or package '),
    input,
    el('datalist', { id: 'names' }, ...names.map((value) => el('option', { value }))),
    el('button', { type: 'submit' }, 'Why is it here?'),
  );
  const [first] = rows;
  if (first !== undefined) ask(first.path);
  return el(
    'div',
    {},
    form,
    answer,
    table(
      `Modules by what goes without them${rows.length > SHOWN_MODULES ? `, ${SHOWN_MODULES} of ${rows.length}` : ''}`,
      ['Module', 'Version', 'Packages that go', 'Bytes', 'Compiling'],
      rows
        .slice(0, SHOWN_MODULES)
        .map((one) => [
          el('button', { type: 'button', class: 'link', onclick: () => ask(one.path) }, one.path),
          one.version,
          String(one.dropped.packages.length),
          ...weightCells(one.dropped.packages, weights),
        ]),
    ),
  );
}

function reasons(name: string, found: Reasons, weights: Weights): HTMLElement {
  const { packages, chains, through, dropped } = found;
  const [bytes, seconds] = weightCells(dropped.packages, weights);
  const many = chains.length > SHOWN_CHAINS ? `, ${SHOWN_CHAINS} of ${chains.length}` : '';
  return el(
    'div',
    {},
    el('h2', {}, `Why is ${name} here`),
    el(
      'p',
      {},
      `${counted(packages.length, 'package')} of it in the binary. Without it go ${counted(dropped.packages.length, 'package')} and ${counted(dropped.modules.length, 'module')}: ${bytes}, ${seconds} of compiling.`,
    ),
    el('h3', {}, `Shortest chains of imports${many}`),
    el('ul', { class: 'chains' }, ...chains.slice(0, SHOWN_CHAINS).map(chainItem)),
    through.length === 0
      ? el('p', {}, 'No single package brings it: chains lead to it on several ways.')
      : table(
          'Every chain leads through',
          ['Package', 'Packages that go without it', 'Bytes', 'Compiling'],
          through.map((one) => [
            el('span', { class: 'name' }, one.package),
            String(one.packages.length),
            ...weightCells(one.packages, weights),
          ]),
        ),
    el(
      'details',
      {},
      el('summary', {}, `The ${dropped.packages.length} packages that go`),
      el('ul', {}, ...dropped.packages.map((path) => el('li', { class: 'name' }, path))),
    ),
  );
}

function chainItem(chain: readonly string[]): HTMLElement {
  const parts = chain.map((path) => el('li', { class: 'name' }, path));
  return el('li', {}, el('ol', {}, ...parts));
}

function packagesOf(graph: ImportGraph, name: string): Set<string> {
  const all = [...graph.values()];
  const ofModule = all.filter((one) => one.module.path === name && name !== '');
  const some = ofModule.length > 0 ? ofModule : all.filter((one) => one.importPath === name);
  return new Set(some.map((one) => one.importPath));
}

function graphOf({ packages, modules }: PageGraph): ImportGraph {
  return new Map(
    packages.map(({ path, module, imports }) => {
      const of = modules[module] ?? { path: '', version: '' };
      return [
        path,
        {
          importPath: path,
          ...{ name: '', folder: '', isOwn: false, goFiles: [] },
          module: { ...of, replacedBy: '' },
          imports: imports.flatMap((i) => packages[i]?.path ?? []),
        },
      ];
    }),
  );
}

function weightsOf({ size }: PageBinary, { packages }: PageGraph): Weights {
  const sizes = 'missing' in size ? [] : size.packages;
  return {
    bytes: new Map(sizes.map((one) => [one.package, one.bytes])),
    seconds: new Map(
      packages.flatMap(({ path, seconds }) => (seconds === null ? [] : [[path, seconds]])),
    ),
  };
}

function weightCells(packages: readonly string[], { bytes, seconds }: Weights): [string, string] {
  return [
    bytes.size === 0 ? 'bytes not known' : bytesText(sum(packages, bytes)),
    seconds.size === 0 ? 'seconds not known' : secondsText(sum(packages, seconds)),
  ];
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function sum(packages: readonly string[], known: ReadonlyMap<string, number>): number {
  return packages.reduce((all, one) => all + (known.get(one) ?? 0), 0);
}
