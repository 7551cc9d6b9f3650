import type { FoundCaller, KeptMethods, MethodsReport } from './methods-report.ts';

/** How many callers are shown; --json has all. */
const SHOWN = 8;

/** What `why --methods` prints. */
export function methodsLines({ binaries }: MethodsReport): string[] {
  return binaries.flatMap((one, index) => [...(index === 0 ? [] : ['']), ...binaryLines(one)]);
}

function binaryLines({ name, target, callers, plugin }: KeptMethods): string[] {
  const head = `${name} (${target})`;
  const sure = callers.filter((one) => one.isSure);
  const others = callers.filter((one) => !one.isSure);
  if (callers.length === 0 && plugin === null)
    return [`${head}: the linker drops methods that nothing calls`];
  return [
    `${head}: the linker keeps every exported method of every type that is used`,
    ...(plugin === null
      ? []
      : ['  package plugin is linked in: a plugin may call any of them', ...steps(plugin)]),
    ...sure.slice(0, SHOWN).flatMap(callerLines),
    ...moreText(sure.length),
    ...(others.length === 0
      ? []
      : [
          '  methods that may be kept for no other reason than these, and look up methods themselves:',
          ...others.slice(0, SHOWN).map((one) => `    ${one.function}`),
          ...moreText(others.length),
        ]),
  ];
}

function callerLines({ function: name, chain, imports }: FoundCaller): string[] {
  return [
    `  because of ${name}, which calls Method or MethodByName of package reflect with a name that only runs tell`,
    ...(imports.length > 1 ? ['    shortest chain of imports:', ...steps(imports)] : []),
    '    how the linker came to it:',
    ...steps(chain),
  ];
}

function steps(chain: readonly string[]): string[] {
  return chain.map((one, i) => `      ${'  '.repeat(i)}${i === 0 ? '' : '-> '}${one}`);
}

function moreText(count: number): string[] {
  return count > SHOWN ? [`    and ${count - SHOWN} more`] : [];
}
