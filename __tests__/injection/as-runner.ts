/**
 * What the runner obeys of a line that a step writes: actions/runner, ActionCommand.cs (TryParseV2, then TryParse)
 * written down once more. `::name …::data` after white space; `##[name …]data` anywhere in the line. .NET compares by
 * culture and so passes over characters that nobody sees.
 */
const REGISTERED = new Set([
  ...[
    'set-env',
    'set-output',
    'save-state',
    'add-path',
    'add-mask',
    'add-matcher',
    'remove-matcher',
  ],
  ...['warning', 'error', 'notice', 'debug', 'group', 'endgroup', 'echo', 'stop-commands'],
]);

/** Lines as .NET's reader ends them, and more that a terminal may. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
}

/** Names of the commands that a step's output has. */
export function commandsIn(output: string): readonly string[] {
  return linesOf(output).flatMap((line) => {
    const seen = line.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '');
    const second = /^[\s\u0085]*::([^\s:]+)(?: .*?)?::/.exec(seen)?.[1];
    const first = [...seen.matchAll(/##\[([^\s\]]+)(?: [^\]]*)?\]/g)].map(([, name = '']) => name);
    const named = second === undefined ? first : [second];
    return named.filter((name) => REGISTERED.has(name.toLowerCase()));
  });
}
