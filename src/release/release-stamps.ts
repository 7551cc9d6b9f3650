import type { Step } from '../inputs/step.ts';
import type { BinaryReport } from '../inspect/binary-report.ts';
import { readBinary } from '../inspect/read-binary.ts';
import { askGit, repositoryRoot } from '../runner/git.ts';
import type { Environment } from '../runner/ports.ts';
import { stampedByGo } from './fingerprint.ts';

/** What Go stamped into a release, in words; facts of the checkout and of the finished binaries. */
export interface StampFacts {
  /** stampedByGo. */
  readonly stamped: Readonly<Record<string, string>>;
  /** Names of the binaries. */
  readonly names: readonly string[];
  /** Whether git says that the clone is shallow. */
  readonly shallow: boolean;
  /** Tag of the job, without `refs/tags/`; '' where it runs at none. */
  readonly tag: string;
  /** `git status --porcelain`: what is not committed. */
  readonly uncommitted: readonly string[];
}

export interface StampWords {
  readonly info: string;
  /** '' where all is as it should be. */
  readonly notice: string;
  readonly warnings: readonly string[];
}

/** `(devel)`, and pseudo-versions (golang.org/x/mod/module pseudo.go): no tag says so. */
const NOT_A_TAG =
  /^$|^\(devel\)|^v\d+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(?:\+.*)?$/;
const VERSION_TAG = /(?:^|\/)(v\d+\.\d+\.\d+\S*)$/;
const SHOWN = 5;

export function stampWords(facts: StampFacts): StampWords {
  const { stamped, names, shallow, uncommitted } = facts;
  const of = names.join(', ');
  const version = stamped.version ?? '';
  const commit = stamped['vcs.revision'] ?? '';
  if (commit === '') {
    return {
      info: `stamped into ${of}: version ${version || '(devel)'}, no commit`,
      notice: '',
      warnings: [
        `no commit is stamped into ${of}: the module lies in no git repository that Go reads; check the repository out with git, and let working-directory lie in it`,
      ],
    };
  }
  const modified = stamped['vcs.modified'] === 'true';
  const state = modified ? 'with changes that are not committed' : 'nothing modified';
  const info = `stamped into ${of}: version ${version || '(devel)'}, commit ${commit} of ${stamped['vcs.time'] ?? 'no time'}, ${state}`;
  const warnings: string[] = [];
  if (modified) {
    const more = uncommitted.length > SHOWN ? ` and ${uncommitted.length - SHOWN} more` : '';
    const files = uncommitted.slice(0, SHOWN).join(', ');
    warnings.push(
      `${of} is stamped vcs.modified=true, version ${version}: git status says ${files || 'that something changed'}${more}; commit these files, or have git ignore them`,
    );
  }
  const noTag = NOT_A_TAG.test(version);
  const tagged = VERSION_TAG.exec(facts.tag)?.[1];
  const clean = version.replace(/\+(?:dirty|incompatible(?:\.dirty)?)$/, '');
  if (tagged !== undefined && clean !== tagged) {
    warnings.push(
      `the job runs at the tag ${facts.tag}, and the version stamped into ${of} is ${version || '(devel)'}: Go takes it from the tags in the clone (since Go 1.24), for the module's path and major version`,
    );
  }
  const notice =
    noTag && shallow
      ? `the clone is shallow and no tag of this commit is in it, so the version stamped is ${version || '(devel)'}; to stamp a tag, fetch it (actions/checkout: fetch-tags: true, or fetch-depth: 0)`
      : '';
  return { info, notice, warnings };
}

/** Says what was stamped, binaries with the same stamps once; the stamps, each once. */
export async function sayStamps(
  step: Step,
  binaries: readonly BinaryReport[],
  gitVariables: Environment,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { inputs, job, runner } = step;
  const groups = new Map<string, { stamped: Readonly<Record<string, string>>; names: string[] }>();
  for (const one of binaries) {
    const read = await readBinary(one.path);
    const stamped = stampedByGo(read.ok ? read.value.buildInfo : null);
    const text = JSON.stringify(stamped);
    const group = groups.get(text) ?? { stamped, names: [] };
    group.names.push(`${one.name} for ${one.target}`);
    groups.set(text, group);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const git = async (...args: string[]): Promise<string> =>
    (await askGit({ exec: runner.exec, environment }, cwd, ...args)).text;
  const [shallow, status] = await Promise.all([
    git('rev-parse', '--is-shallow-repository'),
    git('status', '--porcelain'),
  ]);
  for (const { stamped, names } of groups.values()) {
    const words = stampWords({
      stamped,
      names,
      shallow: shallow === 'true',
      tag: job.refType === 'tag' ? job.refName : '',
      uncommitted: status.split('\n').filter((line) => line !== ''),
    });
    runner.log.info(words.info);
    if (words.notice !== '') runner.log.notice(words.notice);
    for (const warning of words.warnings) runner.log.warning(warning);
  }
  return [...groups.values()].map(({ stamped }) => stamped);
}
