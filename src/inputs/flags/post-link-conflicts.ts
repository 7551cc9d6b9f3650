import type { Failure } from '../../runner/result.ts';
import type { Inputs } from '../inputs.ts';
import { type Target, targetText } from '../target.ts';
import { splitGoQuoted } from './go-quoting.ts';

/** GOOS values whose binaries are no ELF files: objcopy cannot move their debug information to a link. */
const NOT_ELF = ['aix', 'darwin', 'ios', 'js', 'plan9', 'wasip1', 'windows'];

type Facts = Pick<Inputs, 'debug' | 'compress' | 'ldflags' | 'gcflags' | 'targets'>;

/**
 * Inputs of the stages after the link that contradict another: every pair is a failure that names
 * both. `platform` as Node says it stands for the targets where there are none.
 */
export function postLinkConflicts(inputs: Facts, platform: string): readonly Failure[] {
  return [...ofSidecar(inputs, platform), ...ofCompress(inputs, platform)];
}

function ofSidecar({ debug, ldflags, gcflags, targets }: Facts, platform: string): Failure[] {
  if (debug !== 'sidecar') return [];
  const failures: Failure[] = [];
  for (const flag of ['-s', '-w'])
    if (isOn(ldflags, flag))
      failures.push({
        code: 'GTB1024',
        found: `debug: sidecar with ldflags: "${flag}"`,
        expected: `debug information in the linked binary, which ${flag} drops before it can be moved`,
        change: `remove ${flag} from ldflags (the binary is stripped once NAME.debug is written), or set debug: none`,
      });
  if (/(?:^|[\s='"])--?dwarf=(?:0|f|F|false|FALSE|False)(?=[\s'"]|$)/.test(gcflags))
    failures.push({
      code: 'GTB1024',
      found: `debug: sidecar with gcflags: "${gcflags}"`,
      expected: 'debug information from the compiler, which -dwarf=false drops',
      change: 'remove -dwarf=false from gcflags, or set debug: none',
    });
  for (const { text } of others(targets, platform, (goos) => NOT_ELF.includes(goos)))
    failures.push({
      code: 'GTB1024',
      found: `debug: sidecar with target ${text}`,
      expected: 'targets whose binaries are ELF files (linux, the BSDs, illumos, solaris)',
      change: 'build it in a step of its own with debug: full or none',
    });
  return failures;
}

function ofCompress({ debug, compress, targets }: Facts, platform: string): Failure[] {
  if (compress !== 'upx') return [];
  const failures: Failure[] = [];
  if (debug === 'full')
    failures.push({
      code: 'GTB1024',
      found: 'compress: upx with debug: full',
      expected: 'one of the two: UPX drops the debug information from what it packs',
      change: 'set debug: sidecar, which keeps it in NAME.debug, or compress: none',
    });
  for (const { text } of others(targets, platform, (goos) => goos !== 'linux'))
    failures.push({
      code: 'GTB1024',
      found: `compress: upx with target ${text}`,
      expected: 'linux alone: packed binaries of other systems are not checked here',
      change: 'build it in a step of its own with compress: none',
    });
  return failures;
}

function others(
  targets: readonly Target[],
  platform: string,
  isOther: (goos: string) => boolean,
): { text: string }[] {
  const host = platform === 'win32' ? 'windows' : platform;
  const named =
    targets.length > 0
      ? targets.map((one) => ({ goos: one.goos, text: targetText(one) }))
      : [{ goos: host, text: `${host}, that of this machine` }];
  return named.filter((one) => isOther(one.goos));
}

/** Whether a switch of the linker is on; the last one given counts (package flag). */
function isOn(ldflags: string, name: string): boolean {
  const words = (splitGoQuoted(ldflags) ?? []).map((word) => word.replace(/^--/, '-'));
  const last = words.findLast((word) => word === name || word.startsWith(`${name}=`));
  return last !== undefined && !/=(?:0|f|F|false|FALSE|False)$/.test(last);
}
