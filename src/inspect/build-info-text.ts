import { MalformedBinary } from './byte-source.ts';

export interface BuildModule {
  readonly path: string;
  /** `(devel)` or a pseudo-version for a module built from its own folder. */
  readonly version: string;
  /** `h1:…`; '' where Go records none. */
  readonly sum: string;
  readonly replace: BuildModule | null;
}

/** What Go records about a build in the program (runtime/debug.BuildInfo). */
export interface BuildInfo {
  /** `go1.26.8`. */
  readonly goVersion: string;
  /** Import path of the main package. */
  readonly path: string;
  readonly main: BuildModule | null;
  readonly deps: readonly BuildModule[];
  /** `-trimpath`, `CGO_ENABLED`, `GOARCH`, `GOAMD64`, `vcs.revision`, …: those that Go wrote, as it wrote them. */
  readonly settings: Readonly<Record<string, string>>;
}

type RecordedModule = { -readonly [Key in keyof BuildModule]: BuildModule[Key] };

/** The text of runtime/debug.BuildInfo.String() without its `go` line; throws MalformedBinary. */
export function parseBuildInfo(text: string): Omit<BuildInfo, 'goVersion'> {
  let path = '';
  let main: RecordedModule | null = null;
  const deps: RecordedModule[] = [];
  const settings: Record<string, string> = Object.create(null);
  let last: RecordedModule | null = null;
  const lines = text.split('\n');
  // What follows the last newline is no whole line (debug.ParseBuildInfo).
  for (const line of lines.slice(0, -1)) {
    const tab = line.indexOf('\t');
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(0, tab))) {
      case 'path':
        path = rest;
        break;
      case 'mod':
        main = readModule(rest);
        last = main;
        break;
      case 'dep':
        last = readModule(rest);
        deps.push(last);
        break;
      case '=>':
        if (last === null) throw new MalformedBinary('the build info replaces no module');
        last.replace = readModule(rest);
        last = null;
        break;
      case 'build': {
        const [key, value] = readSetting(rest);
        settings[key] = value;
        break;
      }
    }
  }
  return { path, main, deps, settings };
}

function readModule(text: string): RecordedModule {
  const [path = '', version, sum = '', ...more] = text.split('\t');
  if (version === undefined || more.length > 0)
    throw new MalformedBinary('a module of the build info has too few or too many columns');
  return { path, version, sum, replace: null };
}

const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/s;

function readSetting(text: string): [string, string] {
  const quotedKey = QUOTED.exec(text)?.[0];
  const equals = quotedKey === undefined ? text.indexOf('=') : quotedKey.length;
  if (text[equals] !== '=' || equals === 0)
    throw new MalformedBinary('a setting of the build info has no name or no value');
  return [unquoted(text.slice(0, equals)), unquoted(text.slice(equals + 1))];
}

/** strconv.Unquote for a text that may be quoted with `"` or a backquote. */
function unquoted(text: string): string {
  const first = text[0];
  if (first !== '"' && first !== '`') return text;
  if (QUOTED.exec(text)?.[0] !== text)
    throw new MalformedBinary('a setting of the build info is quoted badly');
  const inner = text.slice(1, -1);
  if (first === '`') return inner;
  return inner.replaceAll(
    /(?:\\x[0-9a-f]{2})+|\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}|.)/gi,
    unescaped,
  );
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescaped(sequence: string): string {
  const kind = sequence[1] ?? '';
  // A run of \x is one piece of UTF-8 bytes.
  if (kind === 'x' && sequence.length > 2)
    return Buffer.from(sequence.replaceAll('\\x', ''), 'hex').toString('utf8');
  if ((kind === 'u' || kind === 'U') && sequence.length > 2) {
    const point = Number.parseInt(sequence.slice(2), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  if (sequence.length === 4) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  return SHORT_ESCAPES[kind] ?? kind;
}
