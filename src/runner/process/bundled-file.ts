/** A file beside the bundle, wherever in dist/ this code lies; null where this is the source (its tests). */
export function bundledFile(name: string): URL | null {
  if (!import.meta.url.endsWith('.mjs')) return null;
  const [dist = ''] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  return new URL(name, dist);
}
