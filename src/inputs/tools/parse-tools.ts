import { type Failure, failure, type Result, success } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import type { Folders } from '../folders.ts';
import type { AskedTool } from '../inputs.ts';
import { splitLines } from '../split-values.ts';
import { executableName } from './executable-name.ts';

const EXPECTED = 'PACKAGE@VERSION, as go install takes it, or go.mod';

/** The lines of `tools`; `#` and `//` begin a comment. */
export function parseTools(value: string, folders: Folders): Result<readonly AskedTool[]> {
  const failures: Failure[] = [];
  const tools = new Map<string, AskedTool>();
  for (const text of toolTexts(value)) {
    const parsed = parseTool(text, folders);
    if (parsed.ok) tools.set(text, parsed.value);
    else failures.push(...parsed.failures);
  }
  if (failures.length === 0) failures.push(...sameNames([...tools.values()]));
  return failures.length > 0 ? { ok: false, failures } : success([...tools.values()]);
}

/** What each line asks for, without comments. */
export function toolTexts(value: string): string[] {
  const texts = splitLines(value).map((line) => line.replace(/(^|\s)(#|\/\/).*$/, '').trim());
  return texts.filter((text) => text !== '');
}

/** Whether a text of `tools` names a go.mod, for its tool directives. */
export function namesGoMod(text: string): boolean {
  return !text.includes('@') && /(^|[\\/])go\.mod$/.test(text);
}

function parseTool(text: string, folders: Folders): Result<AskedTool> {
  const wrong = (why: string, change: string): Result<never> =>
    failure('GTB1044', `tools: ${shown(text)}: ${why}`, EXPECTED, change);
  if (/^(?:-\s+)?go\s+(?:install|get|run)\s/.test(text)) {
    const rest = text.replace(/^.*\sgo\s+\w+\s+|^go\s+\w+\s+/, '').trim();
    return wrong('a command', `write what follows it: ${rest}`);
  }
  if (text.startsWith('- ')) return wrong('an item of a list', `write ${text.slice(2).trim()}`);
  if (/[\s,;]/.test(text))
    return wrong(
      'more than one word',
      'write one tool a line, without flags; what needs flags (-tags, -ldflags) is installed in a step of its own',
    );
  if (namesGoMod(text)) return goMod(text, folders, wrong);
  if (text.includes('://'))
    return wrong(
      'a URL',
      `write the import path: ${text.replace(/^.*:\/\//, '').replace(/\.git$/, '')}`,
    );
  const [path = '', query, ...more] = text.split('@');
  if (query === undefined && /\.mod$/.test(path))
    return wrong(
      'tool directives are read of files named go.mod',
      'move it to a folder of its own: tools/go.mod',
    );
  if (query === undefined || query === '')
    return wrong('no version', `write ${path}@v1.2.3, or ${path}@latest, which moves`);
  if (more.length > 0) return wrong('two versions', 'write one @ and one version');
  const why = refusedPath(path);
  if (why !== undefined) return wrong(...why);
  if (query === 'none' || query === 'patch')
    return wrong(`@${query} means nothing without a version before it`, `write ${path}@latest`);
  if (!/^(?:[<>]=?)?[\w.+~/-]+$/.test(query) || query.startsWith('-'))
    return wrong(
      `${shown(query)} is no version`,
      `write a version such as v1.2.3, a tag or a commit`,
    );
  if (/^\d+\.\d+\.\d+$/.test(query) && Number(query.split('.')[0]) < 1000)
    return wrong('versions of modules begin with v', `write ${path}@v${query}`);
  return success({ kind: 'package', path, query });
}

/** golang.org/x/mod/module CheckImportPath, and what `go install` refuses (cmd/go/internal/load PackagesAndErrorsOutsideModule). */
function refusedPath(path: string): [string, string] | undefined {
  if (/^\.{0,2}[\\/]|^\.{1,2}$|^[A-Za-z]:/.test(path))
    return [
      'a path of this machine',
      'a tool of your own module is a tool directive: write go.mod, or build it with go build',
    ];
  if (path.includes('...')) return ['a pattern', 'write each package on a line of its own'];
  const elements = path.split('/');
  if (!/^[a-z0-9.-]+$/.test(elements[0] ?? '') || !elements[0]?.includes('.'))
    return [
      'its first part is no host name',
      'write the whole import path, as in golang.org/x/tools/cmd/stringer',
    ];
  const isBad = (one: string): boolean =>
    !/^[A-Za-z0-9_~+-][A-Za-z0-9._~+-]*$/.test(one) || one.endsWith('.') || WINDOWS.test(one);
  const bad = elements.find(isBad);
  return bad === undefined
    ? undefined
    : [`${shown(bad)} is no part of an import path`, 'correct the import path'];
}

/** Names that Windows keeps for itself; Go has no import path with them anywhere. */
const WINDOWS = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

function goMod(
  text: string,
  folders: Folders,
  wrong: (why: string, change: string) => Result<never>,
): Result<AskedTool> {
  const file = text.replaceAll('\\', '/');
  if (folders.kindOf(folders.path.resolve(folders.workingDirectory, file)) === 'file')
    return success({ kind: 'go.mod', file });
  return wrong(
    `there is no such file in ${folders.workingDirectory}`,
    'write its path relative to working-directory',
  );
}

/** One folder has them all; macOS and Windows do not tell upper from lower case. */
function sameNames(tools: readonly AskedTool[]): readonly Failure[] {
  const seen = new Map<string, string>();
  return tools.flatMap((tool) => {
    if (tool.kind !== 'package') return [];
    const text = `${tool.path}@${tool.query}`;
    const name = executableName(tool.path);
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), other ?? text);
    return other === undefined ? [] : sameName(name, other, text).failures;
  });
}

export function sameName(name: string, first: string, second: string) {
  return failure(
    'GTB1045',
    `tools: ${first} and ${second} are both named ${name}`,
    'one tool of a name in a step',
    'remove one of them, or put it into a later step of its own: the later step comes first on PATH',
  );
}
