import type { Named } from './named.ts';

/** What a place knows of its tests: kept with its habits. */
export interface TestsRecord {
  /** Results written before are not believed: nobody had looked at what they are made of. Milliseconds. */
  readonly since: number;
  /** What tests named below the checkout, with `/`; that of an opened folder ends with one. Sorted. */
  readonly names: readonly string[];
  /** Times of content in base 36, in the order of `names`; '' where nothing was there. */
  readonly times: readonly string[];
  /** Of variables that tests read: their digests (sealed), by name. */
  readonly variables: Readonly<Record<string, string>>;
  /** Import paths with a result that was kept. Sorted. */
  readonly packages: readonly string[];
}

/** Whether a record that was stored is one; nothing else is trusted about it. */
export function isTestsRecord(value: unknown): boolean {
  const record = value as Partial<TestsRecord> | null;
  const isTexts = (list: unknown): boolean =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  return (
    typeof record === 'object' &&
    record !== null &&
    typeof record.since === 'number' &&
    isTexts(record.names) &&
    isTexts(record.times) &&
    record.names?.length === record.times?.length &&
    isTexts(record.packages) &&
    typeof record.variables === 'object' &&
    record.variables !== null
  );
}

export function namedPaths({ names }: TestsRecord, checkout: string): Named[] {
  const named: Named[] = [];
  for (const name of names) {
    if (name.includes('..') && name.split('/').includes('..')) continue;
    const isOpened = name.endsWith('/');
    const below = isOpened ? name.slice(0, -1) : name;
    // `.`: the checkout itself.
    named.push({ path: below === '.' ? checkout : `${checkout}/${below}`, isOpened });
  }
  return named;
}

/** By the name as it stands in the record. */
export function timesByName(record: TestsRecord): ReadonlyMap<string, string> {
  return new Map(record.names.map((name, index) => [name, record.times[index] ?? '']));
}

/** What was known before together with what a job has learned: of a job that failed, which forgets nothing. */
export function withKnown(before: TestsRecord, now: TestsRecord): TestsRecord {
  const times = new Map([...timesByName(before), ...timesByName(now)]);
  const names = [...times.keys()].sort();
  return {
    since: now.since,
    names,
    times: names.map((name) => times.get(name) ?? ''),
    variables: { ...before.variables, ...now.variables },
    packages: [...new Set([...before.packages, ...now.packages])].sort(),
  };
}
