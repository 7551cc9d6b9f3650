import type { ImportPlace } from '../../plan/graph/import-places.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { bytesText, secondsText } from '../../runner/units.ts';
import type { DroppedWeight, Outside, Weight, WhyBinary, WhyReport } from './why-report.ts';

/** How many of a list are shown; --json has all. */
const SHOWN = 5;
const SHOWN_ROWS = 20;

/** What `why` prints. `folder`: what paths of sources are shown from. */
export function whyLines(report: WhyReport, folder: string): string[] {
  const { asked, binaries, without, outside, modules, notes } = report;
  const others = without.map((one) => `${one.name} (${one.target})`).join(', ');
  return [
    ...(asked === '' ? [] : [headLine(report)]),
    ...binaries.flatMap((one) => ['', ...binaryLines(one, asked, folder)]),
    ...(binaries.length > 0 && others !== '' ? ['', `not in ${others}`] : []),
    ...(outside === null ? [] : outsideLines(outside, asked)),
    ...modules.flatMap((one) => ['', ...tableLines(one)]),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ];
}

function headLine({ asked, kind, module, binaries, without }: WhyReport): string {
  const total = binaries.length + without.length;
  const version = module === null || module.version === '' ? '' : ` ${module.version}`;
  const replaced =
    module === null || module.replacedBy === '' ? '' : `, replaced by ${module.replacedBy}`;
  const what = kind === 'package' && module !== null ? ` (of ${module.path}${version})` : version;
  return `${asked}${what}${replaced}: in ${binaries.length} of ${counted(total, 'binary', 'binaries')}`;
}

function binaryLines(binary: WhyBinary, asked: string, folder: string): string[] {
  const { name, target, packages, chains, through, dropped, imports, without } = binary;
  const removable = through.filter((one) => one.removable.length > 0);
  return [
    `${name} (${target}): ${counted(packages.length, 'package')} of it${weightText(binary.own)}`,
    `  shortest chains of imports, ${Math.min(chains.length, SHOWN)} of ${chains.length}:`,
    ...chains
      .slice(0, SHOWN)
      .flatMap((chain) => [
        `    ${chain[0]}`,
        ...chain.slice(1).map((path, i) => `    ${'  '.repeat(i)}-> ${path}`),
      ]),
    ...(through.length === 0
      ? ['  no single package brings it: chains lead to it on several ways']
      : ['  every chain leads through:']),
    ...through.map((one) => `    ${one.package}: without it ${droppedText(one)}`),
    `  without ${asked}: ${droppedText(dropped)}`,
    ...moduleLines(dropped),
    `  imported by ${counted(imports.length, 'line')}:`,
    ...limited(imports.map((one) => `    ${placeText(one, folder)}`)),
    ...(imports.length > 0 && imports.every((one) => one.isBlank && one.isOwn)
      ? [
          '  all of them are blank imports of the project: they can be deleted, and all still compiles',
        ]
      : removable.slice(-1).map((one) => {
          const places = one.removable.map((place) => placeText(place, folder)).join(', ');
          return `  to be rid of it, delete the blank import of ${one.package}: ${places}`;
        })),
    ...(without === null
      ? []
      : [
          `  built without ${without.package || asked}: ${bytesText(without.bytesBefore)} -> ${bytesText(without.bytesAfter)}, ${changeText(without.bytesBefore - without.bytesAfter)}`,
        ]),
  ];
}

function moduleLines({ modules }: DroppedWeight): string[] {
  const names = modules.map(({ path, version }) => `    ${path} ${version}`.trimEnd());
  return names.length === 0 ? [] : ['  modules of which nothing is left:', ...limited(names)];
}

function droppedText(dropped: DroppedWeight): string {
  const from = dropped.bytesFrom === 'build' ? ' (built)' : '';
  return `${going(dropped.packages.length)}${weightText(dropped)}${from}`;
}

function weightText({ bytes, seconds }: Weight): string {
  const parts = [
    ...(bytes === null ? [] : [bytesText(bytes)]),
    ...(seconds === null ? [] : [`${secondsText(seconds)} of compiling`]),
  ];
  return parts.map((part) => `, ${part}`).join('');
}

function placeText({ from, to, file, line, isBlank }: ImportPlace, folder: string): string {
  if (file === '') return `${from} -> ${to} (Go adds it: cgo, SWIG or the linker)`;
  const shown = relativePath(folder, file);
  const path = shown.startsWith('..') ? `${from}/${file.replace(/^.*[\\/]/, '')}` : shown;
  return `${path}:${line}: ${isBlank ? 'blank import of ' : ''}${to}`;
}

function outsideLines(outside: Outside, asked: string): string[] {
  if (outside.kind === 'unlinked')
    return [`it is compiled, and no binary has it: ${outside.packages.join(', ')}`];
  if (outside.kind === 'go.mod')
    return [
      `${asked} is in the module graph${outside.isDirect ? ' and required by go.mod' : ''}, and no binary, test or tool imports a package of it`,
      ...(outside.isDirect ? ['go mod tidy drops it if nothing else of the project needs it'] : []),
    ];
  const what =
    outside.kind === 'test' ? `only tests import it (${outside.target}):` : 'only tools import it:';
  return [
    what,
    ...outside.chain.map((path, i) => `  ${'  '.repeat(i)}${i > 0 ? '-> ' : ''}${path}`),
  ];
}

function tableLines({ name, target, rows }: WhyReport['modules'][number]): string[] {
  const shown = rows.slice(0, SHOWN_ROWS).map((one) => {
    const { dropped } = one;
    const more = `${counted(dropped.modules, 'module')} and ${going(dropped.packages)}${weightText(dropped)}`;
    return `  ${`${one.path} ${one.version}`.padEnd(56)}  ${counted(one.packages, 'package')}${weightText(one.own)}; without it ${more}`;
  });
  const rest = rows.length - shown.length;
  return [
    `${name} (${target}): ${counted(rows.length, 'module')}`,
    ...shown,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function limited(lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(rest > 0 ? [`    and ${rest} more`] : [])];
}

function changeText(bytes: number): string {
  return bytes >= 0 ? `${bytesText(bytes)} less` : `${bytesText(-bytes)} more`;
}

function going(packages: number): string {
  return `${counted(packages, 'package')} ${packages === 1 ? 'goes' : 'go'}`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
