import { oneLine } from '../../runner/one-line.ts';
import { isOpenVariable, type SealedLane } from '../lane/sealed-lane.ts';
import type { Cause, MissKind } from './miss-cause.ts';

/** Why a lane is another one than it was; of what may be secret the names alone. Empty where it is the same. */
export function laneCauses(before: SealedLane, now: SealedLane): Cause[] {
  const causes = [
    ...plain('runner', 'runner', systemText(before), systemText(now), ''),
    ...plain('go-version', 'Go', before.goVersion, now.goVersion, ''),
    ...plain('targets', 'targets', before.targets.join(' '), now.targets.join(' '), TARGETS),
    ...plain('profile', 'profile', before.profile, now.profile, ''),
    ...plain('cgo', 'CGO_ENABLED', digit(before.cgo), digit(now.cgo), ''),
    ...cCauses(before, now),
    ...flagCauses(before.compileFlags, now.compileFlags),
    ...variableCauses(before.goEnvironment, now.goEnvironment),
    ...profileCauses(before.profiles ?? {}, now.profiles ?? {}),
  ];
  return causes;
}

const TARGETS = 'give each set of targets a job or `cache-name` of its own';

function systemText(lane: SealedLane): string {
  return `${lane.runnerOs} ${lane.runnerArch}`;
}

function digit(value: boolean): string {
  return value ? '1' : '0';
}

function plain(kind: MissKind, name: string, before: string, now: string, change: string): Cause[] {
  if (before === now) return [];
  return [{ kind, text: `${name} ${oneLine(String(before))} -> ${oneLine(String(now))}`, change }];
}

function cCauses({ cgo: wasCgo, c: before }: SealedLane, { cgo, c: now }: SealedLane): Cause[] {
  if (before === null || now === null) {
    // With `cgo` another value that is the cause.
    if (before === now || wasCgo !== cgo) return [];
    const text =
      now === null ? 'no step compiles C any more' : 'a later step of the job compiled C';
    return [{ kind: 'later-c', text, change: '' }];
  }
  return [
    ...plain('c-compiler', 'C compiler', before.compiler, now.compiler, ''),
    ...plain('runner-image', 'runner image', before.system, now.system, IMAGE),
  ];
}

const IMAGE = 'name the image (`runs-on: ubuntu-24.04`), or use a container of your own';

function flagCauses(before: readonly string[], now: readonly string[]): Cause[] {
  const gone = before.filter((flag) => !now.includes(flag));
  const fresh = now.filter((flag) => !before.includes(flag));
  const names = [...new Set([...gone, ...fresh].map(flagName))].sort();
  if (names.length === 0) {
    const isSame = before.length === now.length && before.every((flag, at) => flag === now[at]);
    return isSame ? [] : [{ kind: 'flags', text: 'the order of the flags changed', change: '' }];
  }
  return names.map((name): Cause => {
    const kind = name === '-tags' ? 'tags' : name === '-pgo' ? 'pgo' : 'flags';
    return { kind, text: `${oneLine(name)} changed`, change: '' };
  });
}

/** `--tags=x` and `-tags x` are `-tags`; what is no flag has no name that may be said. */
function flagName(flag: string): string {
  const [, name] = /^--?([A-Za-z][\w-]*)/.exec(flag) ?? [];
  return name === undefined ? 'a flag' : `-${name}`;
}

function variableCauses(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Cause[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((name): Cause[] => {
    if (before[name] === now[name]) return [];
    const kind = variableKind(name);
    const isOpen = isOpenVariable(name);
    const values = `: ${valueText(before[name])} -> ${valueText(now[name])}`;
    return [{ kind, text: `${oneLine(name)} changed${isOpen ? values : ''}`, change: '' }];
  });
}

function variableKind(name: string): MissKind {
  if (name === 'GOFLAGS') return 'goflags';
  if (name === 'GOEXPERIMENT') return 'goexperiment';
  if (/^(?:CC|CXX|FC|AR)(?:_|$)/.test(name)) return 'cc';
  if (/^CGO_|^PKG_CONFIG/.test(name)) return 'cgo-flags';
  return 'go-variable';
}

function valueText(value: string | undefined): string {
  return value === undefined ? 'not set' : oneLine(value);
}

function profileCauses(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Cause[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => {
      const what =
        now[name] === undefined ? 'is gone' : before[name] === undefined ? 'is new' : 'changed';
      const where = name === '' ? 'the main package' : oneLine(name);
      return { kind: 'pgo', text: `PGO profile of ${where} ${what}`, change: '' };
    });
}
