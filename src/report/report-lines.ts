import type { CacheReport } from '../cache/cache-report.ts';
import { checkLine } from '../inspect/check/check-result.ts';
import { bytesText, secondsText } from '../runner/units.ts';
import { missesLines } from './misses-lines.ts';
import { postLinkLines } from './post-link-lines.ts';
import type { RunReport } from './run-report.ts';

/** The run's figures as lines for a log or a terminal. */
export function reportLines(report: RunReport): string[] {
  const { compiled, total, unlinked } = report.packages;
  const apart = unlinked > 0 ? `; of those that match, ${unlinked} in no binary` : '';
  const { modules, base, delta, binaries } = report.caches;
  return [
    ...report.binaries.flatMap((binary) => [
      `${binary.path}: ${binary.target}, ${bytesText(binary.bytes)}${staticText(binary.static)}${binary.reused ? ', reused' : ''}`,
      ...postLinkLines(binary),
    ]),
    ...checkLines(report),
    ...(total > 0
      ? [`compiled ${compiled} of ${total} packages with Go ${report.goVersion}${apart}`]
      : []),
    `caches: modules ${cacheText(modules)}; base ${cacheText(base)}; delta ${cacheText(delta)}; binaries ${cacheText(binaries)}`,
    ...(report.reuse.reason === '' ? [] : [`built, not reused: ${report.reuse.reason}`]),
    ...missesLines(report.misses),
    ...paysLines(report),
    ...phasesLine(report),
  ];
}

function paysLines({ pays }: RunReport): string[] {
  if (pays === null) return [];
  return [pays.text, ...(pays.change === '' ? [] : [pays.change])];
}

function checkLines({ checks }: RunReport): string[] {
  return checks.flatMap(({ name, target, results }) =>
    results.map((one) => `check ${name} (${target}): ${checkLine(one)}`),
  );
}

function phasesLine({ phases }: RunReport): string[] {
  const texts = phases.map((phase) => `${phase.name} ${secondsText(phase.seconds)}`);
  return texts.length === 0 ? [] : [texts.join(', ')];
}

function staticText(value: boolean | null): string {
  if (value === null) return '';
  return value ? ', static' : ', not static';
}

function cacheText(cache: CacheReport): string {
  const moved = [
    ...(cache.bytesDown > 0 ? [`${bytesText(cache.bytesDown)} down`] : []),
    ...(cache.bytesUp > 0 ? [`${bytesText(cache.bytesUp)} up`] : []),
  ];
  return [cache.hit, ...moved].join(', ');
}
