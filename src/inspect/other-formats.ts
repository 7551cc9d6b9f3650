import type { ByteSource } from './byte-source.ts';
import type { BinaryFormat, ExecutableImage } from './executable.ts';

/** Formats that Go links for GOOS js, wasip1, aix and plan9: named, not looked into. */
const MAGICS: readonly (readonly [string, BinaryFormat, string | null, string])[] = [
  ['0061736d', 'wasm', null, 'wasm'],
  ['01df', 'xcoff', 'aix', 'ppc'],
  ['01f7', 'xcoff', 'aix', 'ppc64'],
  // debug/plan9obj: Magic386, MagicAMD64, MagicARM.
  ['000001eb', 'plan9', 'plan9', '386'],
  ['00008a97', 'plan9', 'plan9', 'amd64'],
  ['00000647', 'plan9', 'plan9', 'arm'],
];

/** What the first bytes of a file of another format say, or null for a file that is no program of Go. */
export async function readOtherFormat(source: ByteSource): Promise<ExecutableImage | null> {
  const start = (await source.read(0, 4)).toString('hex');
  const known = MAGICS.find(([magic]) => start.startsWith(magic));
  if (known === undefined) return null;
  const [, format, goos, goarch] = known;
  return {
    format,
    goos,
    goarch,
    architectures: [goarch],
    interpreter: null,
    needed: [],
    static: null,
    pie: null,
    stack: null,
    relro: null,
    symbols: 0,
    sections: [],
    dataRegion: null,
  };
}
