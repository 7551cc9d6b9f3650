/** Samples of a text of Prometheus, by name and labels as they stand; throws at a line that is none. */
export function parseMetrics(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const line of text.split('\n')) {
    if (line === '' || /^# (?:HELP|TYPE) go_turbo_build_\w+ \S/.test(line)) continue;
    const [, name, value] = /^(\w+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
    if (name === undefined || name in found) throw new Error(`no sample: ${line}`);
    found[name] = Number(value);
  }
  return found;
}
