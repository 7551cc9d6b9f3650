import { type GoFlags, goFlags } from '../inputs/flags/go-flags.ts';
import { effectiveLink, resolverTags } from '../inputs/flags/linking.ts';
import { FLAGS, PROFILES } from '../inputs/flags/profiles.ts';
import { resolveFlags } from '../inputs/flags/resolve-flags.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { type Target, targetEnvironment, targetText } from '../inputs/target.ts';
import { targetCTools } from '../pin/c/target-c-tools.ts';
import type { Environment } from '../runner/ports.ts';

/**
 * What `--explain` prints: the profile's row, where each flag comes from, and the go command of each
 * target. Words of stamps stand as they are written, and nothing of the machine is looked at.
 */
export function explainLines(inputs: Inputs, environment: Environment): string[] {
  const resolved = resolveFlags(inputs);
  const width = Math.max(...FLAGS.map(({ name }) => name.length), 'buildinfo'.length);
  const line = (name: string, value: string, from: string): string =>
    `  ${name.padEnd(width)}  ${value.padEnd(15)}  ${from}`;
  const flags = FLAGS.map(({ name, on, off }) => {
    const { value, from, text } = resolved[name];
    const word = value ? 'yes' : 'no';
    // Go's own words, as the user wrote them.
    if (from === 'GOFLAGS') return line(name, word, text);
    if (from === 'build-flags' || from === 'ldflags') return line(name, word, `input ${text}`);
    const origin =
      from === 'profile' ? `profile ${inputs.profile}` : `input ${from === 'debug' ? text : name}`;
    const go = value ? on : off;
    return line(name, word, go === '' ? origin : `${origin}: ${go}`);
  });
  const mode = effectiveLink(inputs);
  const tags = resolverTags(inputs);
  const because = mode === inputs.link ? '' : 'input static';
  const added = tags.length === 0 ? '' : `adds the tags ${tags.join(',')}`;
  const linking = [
    line('link', mode, [because || chosen('link', mode, 'auto'), added].filter(Boolean).join('; ')),
    line('libc', inputs.libc, chosen('link', inputs.libc, 'gnu')),
    line('linker', inputs.linker, chosen('link', inputs.linker, 'default')),
    line('buildinfo', inputs.buildinfo, chosen('buildinfo', inputs.buildinfo, 'full')),
  ];
  return [
    `profile ${inputs.profile}: ${PROFILES[inputs.profile].purpose}`,
    ...[...flags, ...linking].map((one) => one.trimEnd()),
    '',
    ...commands(inputs, goFlags(inputs), environment),
  ];
}

function chosen(name: string, value: string, fallback: string): string {
  return value === fallback ? 'default' : `input ${name}`;
}

/** As a shell takes them; where no target is given, GOOS and GOARCH are the machine's. */
function commands(inputs: Inputs, { compile, link }: GoFlags, job: Environment): string[] {
  const targets: readonly (Target | null)[] = inputs.targets.length === 0 ? [null] : inputs.targets;
  const musl = inputs.libc === 'musl' ? { CC: job.CC || 'musl-gcc' } : {};
  return targets.map((target) => {
    const environment = {
      CGO_ENABLED: inputs.cgo ? '1' : '0',
      ...musl,
      ...(target === null || !inputs.cgo ? {} : targetCTools(job, target)),
      ...(target === null ? {} : targetEnvironment(target)),
    };
    const variables = Object.entries(environment).map(
      ([name, value]) => `${name}=${quoted(value)}`,
    );
    // Binaries of several targets have one name.
    const below =
      target === null || targets.length === 1 ? '' : `${targetText(target).replaceAll('/', '_')}/`;
    const folder = `${inputs.output.replace(/\/$/, '')}/${below}`;
    const words = [...compile, ...link, '-o', folder, '--', ...inputs.packages];
    return [...variables, 'go build', ...words.map(quoted)].join(' ');
  });
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
