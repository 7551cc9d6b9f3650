import { type Failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import { splitList } from './split-values.ts';
import { parseTarget, type Target, targetText } from './target.ts';

/** Targets in the order given; the same one twice is a failure. Empty = the host. */
export function parseTargets(value: string): Result<readonly Target[]> {
  const targets = new Map<string, Target>();
  const failures: Failure[] = [];
  for (const text of targetWords(value)) {
    const parsed = parseTarget(text);
    if (!parsed.ok) {
      failures.push(...parsed.failures);
      continue;
    }
    const name = targetText(parsed.value);
    if (targets.has(name))
      failures.push({
        code: 'GTB1014',
        found: `targets: ${shown(text)} is listed twice`,
        expected: 'each target once',
        change: `keep one ${name}`,
      });
    targets.set(name, parsed.value);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...targets.values()]);
}

/** Variants hold commas too (GOARM=7,softfloat): these four words belong to the target before them. */
function targetWords(value: string): string[] {
  const words = splitList(
    value.replace(/,(softfloat|hardfloat|lse|crypto)(?=[\s,]|$)/g, '\u0000$1'),
  );
  return words.map((word) => word.replaceAll('\u0000', ','));
}
