import { readSize } from '../../inspect/size/read-size.ts';

/** What a binary has of each package, by import path; null where only its sections can be told. */
export async function packageBytes(file: string): Promise<ReadonlyMap<string, number> | null> {
  const size = await readSize(file);
  if (!size.ok || size.value.sectionsOnly !== null) return null;
  return new Map(size.value.packages.map((one) => [one.package, one.bytes]));
}
