import { parseArgs } from 'node:util';
import {
  type Commit,
  EDIT_KINDS,
  EDIT_WORDS,
  type EditKind,
  growthKinds,
  kindOf,
  planCommits,
} from './edits/edit-kinds.ts';
import { nextPatch } from './edits/edit-text.ts';
import { LAYERS } from './jobs/layers.ts';
import {
  DEFAULT_STRATEGIES,
  GROWTH_STRATEGIES,
  OURS,
  STRATEGIES,
  strategiesWith,
} from './jobs/strategies.ts';
import { findProject, PRESETS, type Project } from './projects.ts';

export interface Options {
  readonly projects: readonly Project[];
  readonly commits: readonly Commit[];
  readonly strategies: readonly string[];
  /** Names of strategies, and the checkouts whose dist/ they run. */
  readonly also: ReadonlyMap<string, string>;
  /** Whether the commits are those of --growth. */
  readonly growth: boolean;
  readonly noCacheKinds: readonly EditKind[];
  readonly repeats: number;
  /** Megabytes (10^6) a second, each direction. */
  readonly mbps: number;
  /** Where the jobs have their files. */
  readonly storage: 'disk' | 'memory';
  /** Milliseconds of each request. */
  readonly latency: number;
  readonly go: string;
  readonly goPatch: string;
  readonly later: readonly string[];
  /** Where to write; '' for nowhere. */
  readonly json: string;
  readonly markdown: string;
  /** Names the part of the Markdown file that is replaced; '' for the project's name. */
  readonly section: string;
  readonly help: boolean;
  /** As given, without the files to write: for the report. */
  readonly command: string;
}

const TEXT = { type: 'string' } as const;
const DEFINED = {
  projects: { ...TEXT, default: 'fzf,caddy' },
  project: { ...TEXT, multiple: true },
  packages: TEXT,
  leaf: TEXT,
  core: TEXT,
  bump: TEXT,
  kinds: TEXT,
  growth: TEXT,
  strategies: TEXT,
  layers: { type: 'boolean', default: false },
  also: { ...TEXT, multiple: true },
  'no-cache-kinds': { ...TEXT, default: EDIT_KINDS.join(',') },
  disk: { type: 'boolean', default: false },
  memory: { type: 'boolean', default: false },
  repeat: { ...TEXT, default: '1' },
  mbps: { ...TEXT, default: '60' },
  latency: { ...TEXT, default: '20' },
  go: { ...TEXT, default: '1.26.8' },
  later: { ...TEXT, default: '' },
  json: { ...TEXT, default: '' },
  markdown: { ...TEXT, default: '' },
  section: { ...TEXT, default: '' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Throws a sentence for the user where an option is wrong. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: DEFINED });
  const asked = values.project ?? list(values.projects);
  const own = {
    ...(values.packages === undefined ? {} : { packages: values.packages }),
    ...(values.leaf === undefined ? {} : { leaf: values.leaf }),
    ...(values.core === undefined ? {} : { core: values.core }),
    ...(values.bump === undefined ? {} : { bump: values.bump }),
  };
  if (Object.keys(own).length > 0 && asked.length !== 1)
    throw new Error(`--${Object.keys(own)[0]} is about one project: name it with --project`);
  if (values.disk && values.memory) throw new Error('--disk and --memory: say one of them');
  const also = new Map((values.also ?? []).map(otherCheckout));
  return {
    also,
    projects: asked.map((one) => ({ ...findProject(one), ...own })),
    commits: planCommits(kinds(values.kinds, values.growth)),
    strategies: strategies(values.strategies, values.layers, values.growth !== undefined, also),
    growth: values.growth !== undefined,
    noCacheKinds: list(values['no-cache-kinds']).map((name) => kindOf('no-cache-kinds', name)),
    repeats: positive('repeat', values.repeat),
    mbps: positive('mbps', values.mbps),
    storage: values.memory ? 'memory' : 'disk',
    latency: positive('latency', values.latency),
    go: values.go,
    goPatch: nextPatch(values.go),
    later: values.later.split(' ').filter((word) => word !== ''),
    ...{ json: values.json, markdown: values.markdown, section: values.section },
    help: values.help,
    command: shownCommand(args),
  };
}

function kinds(given: string | undefined, growth: string | undefined): readonly string[] {
  if (growth === undefined) return given === undefined ? EDIT_KINDS : list(given);
  if (given !== undefined) throw new Error('--growth makes its own commits: leave --kinds out');
  return growthKinds(positive('growth', growth));
}

function strategies(
  given: string | undefined,
  layers: boolean,
  growth: boolean,
  also: ReadonlyMap<string, string>,
): readonly string[] {
  const layered = layers ? [OURS, ...LAYERS.map((one) => one.name)] : [];
  const asked =
    given === undefined
      ? layers
        ? []
        : growth
          ? GROWTH_STRATEGIES
          : DEFAULT_STRATEGIES
      : list(given);
  const known = strategiesWith(also).map((one) => one.name);
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`--strategies: no such strategy ${unknown}: expected ${known.join(', ')}`);
  return known.filter((name) => asked.includes(name) || layered.includes(name) || also.has(name));
}

function otherCheckout(text: string): [string, string] {
  const [, name = '', folder = ''] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(text) ?? [];
  if (name === '' || STRATEGIES.some((one) => one.name === name))
    throw new Error(
      `--also ${text}: expected NAME=FOLDER, a new name and a checkout of this project`,
    );
  return [name, folder];
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} ${text}: expected a whole number above 0`);
}

function list(text: string): readonly string[] {
  return text.split(',').filter((item) => item !== '');
}

/** `npm run bench -- …` without --json and --markdown, quoted for a shell. */
function shownCommand(args: readonly string[]): string {
  const shown: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (/^--(json|markdown)(=|$)/.test(word)) at += word.includes('=') ? 0 : 1;
    else shown.push(/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
  }
  return ['npm run bench', ...(shown.length > 0 ? ['--', ...shown] : [])].join(' ');
}

export const HELP = `Measures CI jobs of real Go modules, strategy beside strategy.

  npm run bench -- [options]

  --projects NAMES        presets: ${PRESETS.map((one) => one.name).join(', ')} (default: fzf,caddy);
                          services is made up: 20 programs over shared packages
  --project MODULE@VERSION  any module (or a preset); may be repeated
  --packages, --leaf, --core, --bump  of one project: what go build builds, the folders of the
                          edited packages, MODULE@VERSION of the dependency bump
  --kinds LIST            commits in order, each on top of the others; all unless given;
                          KIND*N for several: leaf*15,core*5. A cold run comes first.
${EDIT_KINDS.map((kind) => `                            ${kind.padEnd(12)}${EDIT_WORDS[kind]}`).join('\n')}
  --growth N              N source edits instead, the one in the middle of the core package:
                          what is stored after the first run and after the last
                          (default strategies: ${GROWTH_STRATEGIES.join(', ')})
  --strategies LIST       ${STRATEGIES.filter(
    (one) => !LAYERS.some((layer) => layer.name === one.name),
  )
    .map((one) => one.name)
    .join(', ')}, and those of --layers
                          (default: ${DEFAULT_STRATEGIES.join(', ')})
  --layers                ours, and ours with each lever alone switched off:
                          ${LAYERS.map((one) => one.name).join(', ')}
  --also NAME=FOLDER      by turns with these, the dist/ of another checkout; may be repeated
  --no-cache-kinds LIST   run no-cache for these commits only
  --disk, --memory        where jobs have HOME, TMPDIR and RUNNER_TEMP: below TMPDIR, which has to be on a
                          disk (the default), or in /dev/shm
  --repeat N              whole histories; tables show medians (default: 1)
  --mbps N                bandwidth, megabytes a second each way (default: 60)
  --latency N             milliseconds of each request (default: 20)
  --go VERSION            the Go of all commits but go-patch, which takes the next patch (default: 1.26.8)
  --later 'COMMAND'       one more step after the build, measured too: 'go test ./...'
  --json FILE             all figures of all jobs
  --markdown FILE         a section of this file is replaced or added (docs/benchmarks.md)
  --section NAME          the name of that section (default: the project's)
`;
