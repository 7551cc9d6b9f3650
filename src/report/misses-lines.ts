import type { MissReport, RecompileRoot } from '../cache/misses/miss-cause.ts';
import { secondsText } from '../runner/units.ts';

const MOST_ROOTS = 10;

/** Why caches missed, and what packages were compiled for, for the log. */
export function missesLines({ causes, recompiled }: MissReport): string[] {
  const more = recompiled.length - MOST_ROOTS;
  return [
    ...causes.map((one) => `missed (${one.caches.join(', ')}): ${causeText(one)}`),
    ...recompiled.slice(0, MOST_ROOTS).map(rootText),
    ...(more > 0 ? [`and ${more} more causes`] : []),
  ];
}

export function causeText({ text, change }: { readonly text: string; readonly change: string }) {
  return change === '' ? text : `${text}. To change it: ${change}`;
}

/** `go.sum changed (golang.org/x/net v0.56.0 -> v0.57.0): 41 packages recompiled, 12.1 s`. */
export function rootText({ text, packages, seconds }: RecompileRoot): string {
  const count = packages === 1 ? '1 package' : `${packages} packages`;
  return `${text}: ${count} recompiled, ${secondsText(seconds)}`;
}
