import type { Target } from '../../src/inputs/target.ts';

/** `linux/arm/7` as a value, unchecked. */
export function parseTarget(text: string): Target {
  const [goos = '', goarch = '', variant = ''] = text.split('/');
  return { goos, goarch, variant };
}
