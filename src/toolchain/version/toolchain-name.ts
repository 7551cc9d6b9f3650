import { parseGoVersion } from './go-version.ts';

/** A toolchain as toolchain lines and GOTOOLCHAIN name it: `go1.26.8`, `go1.26.8-bigcorp`. */
export interface ToolchainName {
  /** Without `go` and suffix. */
  readonly version: string;
  /** `-bigcorp`: somebody's own build of that version; '' for Go's own. */
  readonly suffix: string;
}

/** cmd/go/internal/gover FromToolchain: what follows a -, blank or tab is a suffix; undefined: it is no such name. */
export function parseToolchainName(name: string): ToolchainName | undefined {
  const match = /^go([^ \t\\/-]+)([ \t-][^\\/]*)?$/.exec(name);
  if (match === null) return undefined;
  const [, text = '', suffix = ''] = match;
  // gover.Parse reads 1 as 1.0.0.
  const version = text === '1' ? '1.0' : text;
  return parseGoVersion(version) === undefined ? undefined : { version, suffix };
}

/** What the value of GOTOOLCHAIN asks of cmd/go (toolchain/select.go, Select). */
export interface GotoolchainSetting {
  /** The oldest toolchain that will do; null: the go command that was started (`local`). */
  readonly least: ToolchainName | null;
  /** Where a newer one comes from that go.mod asks for; `none`: nowhere. */
  readonly newer: 'none' | 'download' | 'path';
}

/** `local`, `auto`, `path`, `go1.26.8`, `go1.26.8+auto`, `local+path`; undefined: cmd/go refuses it. */
export function parseGotoolchain(value: string): GotoolchainSetting | undefined {
  if (value === 'auto') return { least: null, newer: 'download' };
  if (value === 'path') return { least: null, newer: 'path' };
  const [, name = '', plus] = /^([^+]*)(?:\+(.*))?$/.exec(value) ?? [];
  const newer = { '': 'none', auto: 'download', path: 'path' } as const;
  if (plus !== undefined && plus !== 'auto' && plus !== 'path') return undefined;
  const least = name === 'local' ? null : parseToolchainName(name);
  return least === undefined ? undefined : { least, newer: newer[plus ?? ''] };
}
