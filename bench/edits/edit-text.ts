/** A function that nothing calls: it changes the object of its package, and so what imports it. */
export function goFunction(number: number): string {
  return `\nfunc benchmarkEdit${number}() string { return "edit ${number}" }\n`;
}

export function newGoFile(packageName: string, number: number): string {
  return `package ${packageName}\n${goFunction(number)}`;
}

export function documentationLine(number: number): string {
  return `\nEdit ${number}.\n`;
}

/** `1.26.8` -> `1.26.9`. */
export function nextPatch(version: string): string {
  const [, line, patch] = /^(\d+\.\d+)\.(\d+)$/.exec(version) ?? [];
  if (line === undefined) throw new Error(`--go ${version}: expected a version like 1.26.8`);
  return `${line}.${Number(patch) + 1}`;
}
