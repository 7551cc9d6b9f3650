import type { PageBinary, PagePackageSize, PageSize } from '../page-data.ts';

/** What the bytes of a binary are for, from large to small. */
export interface SizeNode {
  readonly name: string;
  /** What it is: `module`, `package`, … */
  readonly kind: string;
  readonly bytes: number;
  /** The largest first; none for a leaf. */
  readonly children: readonly SizeNode[];
}

/** More side by side are too small to be seen: the rest is one node. */
const SIDE_BY_SIDE = 40;

/** The binary, its modules, their packages, and what the bytes of a package are. */
export function sizeTree({ name, bytes }: PageBinary, size: PageSize): SizeNode {
  const packages = new Map<string, PagePackageSize[]>();
  for (const one of size.packages)
    packages.set(one.module, [...(packages.get(one.module) ?? []), one]);
  const versions = new Map(size.modules.map((one) => [one.module, one.version]));
  const modules = [...packages].map(([module, some]) => {
    const version = versions.get(module) ?? '';
    return node(
      module === 'std' ? 'standard library' : `${module} ${version}`.trim(),
      'module',
      some.map(packageNode),
    );
  });
  const rest = size.remainder.filter((one) => one.bytes > 0).map(leaf('remainder'));
  const others = rest.length === 0 ? [] : [node('of no package', 'remainder', rest)];
  return { ...node(name, 'binary', [...modules, ...others]), bytes };
}

function packageNode({ package: path, bytes, ...of }: PagePackageSize): SizeNode {
  const parts = [
    { name: 'machine code', bytes: of.text },
    { name: 'names and line tables', bytes: of.pclntab },
    { name: 'type descriptors', bytes: of.types },
    { name: 'data', bytes: of.data },
  ];
  const known = parts.filter((one) => one.bytes > 0).map(leaf('part'));
  return { ...node(path, 'package', known), bytes };
}

function leaf(kind: string) {
  return ({ name, bytes }: { name: string; bytes: number }): SizeNode => ({
    ...{ name, kind, bytes },
    children: [],
  });
}

function node(name: string, kind: string, all: readonly SizeNode[]): SizeNode {
  const sorted = [...all].sort((a, b) => b.bytes - a.bytes);
  const bytes = sorted.reduce((sum, one) => sum + one.bytes, 0);
  if (sorted.length <= SIDE_BY_SIDE) return { name, kind, bytes, children: sorted };
  const small = sorted.slice(SIDE_BY_SIDE - 1);
  const rest = node(`${small.length} smaller`, kind, small);
  return { name, kind, bytes, children: [...sorted.slice(0, SIDE_BY_SIDE - 1), rest] };
}
