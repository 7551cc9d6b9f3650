import { withoutCaches } from '../inputs/flags/compiler.ts';
import type { Step } from '../inputs/step.ts';
import { isOwnPackage, type ListedPackage } from '../plan/go-list.ts';

export interface BuildFacts {
  /** As cmd/go says it, without `go`: `1.26.8`. */
  readonly goVersion: string;
  /** GOFLAGS, then the flags of the build: of a flag given twice the last one counts. */
  readonly flags: readonly string[];
  /** Stamps whose value holds `$commit`, `$version` or `$date`. */
  readonly commitStamps: readonly { readonly name: string; readonly words: readonly string[] }[];
}

/** Switches with which a binary depends on more than the inputs manifest lists. */
const SWITCHES: Readonly<Record<string, string>> = {
  buildvcs: 'the commit is stamped into the binary',
  race: 'the race detector links C',
  msan: 'the memory sanitizer links C',
  asan: 'the address sanitizer links C',
  cover: 'coverage counters are built in',
  linkshared: 'shared libraries of the machine are linked',
};
const VALUES: Readonly<Record<string, string>> = {
  overlay: 'files are replaced by others',
  modfile: 'another file takes the place of go.mod',
  toolexec: 'another program runs the tools',
  coverpkg: 'coverage counters are built in',
  pkgdir: 'compiled packages come from a folder',
};
/** Flags of compiler, assembler and linker that name files or start the C linker. */
const TOOL_FLAGS =
  /(?:^|[\s='"])--?(?:linkmode[= ]\s*['"]?external|extld|extldflags|extar|importcfg|embedcfg|pgoprofile|coveragecfg|symabis|linkobj|asmhdr|I|L|r|installsuffix|buildid(?!=(?:[\s'"]|$))|race|msan|asan)(?=[\s='"]|$)/;

/** Why a build of these flags can never be reused, in words for the log; null where it can. */
export function buildObstacle(facts: BuildFacts): string | null {
  if (facts.commitStamps.length > 0) {
    const names = facts.commitStamps.map((one) => one.name).join(', ');
    const words = [...new Set(facts.commitStamps.flatMap((one) => one.words))];
    const change = words.length === 1 ? 'which is another one' : 'which are others';
    return `stamp ${names} holds ${words.join(' and ')}, ${change} with every commit; $inputs stays the same while no input changes`;
  }
  if (!/^\d+\.\d+/.test(facts.goVersion)) return `Go ${facts.goVersion} is no release`;
  const last = new Map<string, string>();
  for (const flag of facts.flags) {
    const [, name = '', value = 'true'] = /^--?([\w-]+)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    if (/^(?:gcflags|asmflags|ldflags)$/.test(name) && TOOL_FLAGS.test(` ${value}`)) {
      return `-${name} names files or another linker: ${value}`;
    }
    last.set(name, value);
  }
  for (const [name, value] of last) {
    const isOn = !/^(?:0|f|F|false|FALSE|False)$/.test(value);
    if (SWITCHES[name] !== undefined && isOn) return `-${name}: ${SWITCHES[name]}`;
    if (VALUES[name] !== undefined && value !== '') return `-${name}: ${VALUES[name]}`;
  }
  if (last.get('mod') === 'mod') return '-mod=mod: Go may change go.mod';
  const mode = last.get('buildmode');
  if (mode !== undefined && mode !== 'default' && mode !== 'exe') return `-buildmode=${mode}`;
  return null;
}

/** Why a binary of these packages can never be reused; null where it can. */
export function packagesObstacle(packages: readonly ListedPackage[]): string | null {
  for (const one of packages) {
    // Those of the standard library count, too: they read the system's headers.
    if ((one.CgoFiles ?? []).length > 0) return `${one.ImportPath} uses cgo`;
    const swig = [...(one.SwigFiles ?? []), ...(one.SwigCXXFiles ?? [])];
    if (swig.length > 0) return `${one.ImportPath} uses SWIG`;
    if (isOwnPackage(one) && one.Module === undefined) return `no module holds ${one.ImportPath}`;
  }
  return null;
}

/**
 * Why no binary that these stages made can be reused; '' where they do nothing. What a store holds
 * is one file as the linker wrote it: its key names neither objcopy nor UPX nor the debug file.
 */
export function postLinkObstacle({ inputs, compiler }: Pick<Step, 'inputs' | 'compiler'>): string {
  const other = withoutCaches(compiler);
  if (other !== '') return other;
  if (inputs.debug === 'sidecar') return 'debug: sidecar: no store holds NAME.debug';
  if (inputs.compress !== 'none')
    return `compress: ${inputs.compress}: no store holds packed files`;
  return '';
}
