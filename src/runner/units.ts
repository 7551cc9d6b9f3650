/** `0 B`, `812 kB`, `14.2 MB`: decimal units, as GitHub shows cache sizes. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  // The limits are where the rounded number would have a digit more.
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

/** `0.04 s`, `12.3 s`, `2 min 5 s`. */
export function secondsText(seconds: number): string {
  if (seconds < 0.995) return `${seconds.toFixed(2)} s`;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Three decimals, for records and reports: seconds to the millisecond, shares to a tenth of a percent. */
export function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
