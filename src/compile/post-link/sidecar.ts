import type { Target } from '../../inputs/target.ts';

/** First part of the name of a cross objcopy, as Debian and Ubuntu install it (binutils-TRIPLET). */
const TRIPLETS: Readonly<Record<string, string>> = {
  '386': 'i686-linux-gnu',
  amd64: 'x86_64-linux-gnu',
  arm: 'arm-linux-gnueabihf',
  arm64: 'aarch64-linux-gnu',
  mips64le: 'mips64el-linux-gnuabi64',
  mipsle: 'mipsel-linux-gnu',
  ppc64le: 'powerpc64le-linux-gnu',
  riscv64: 'riscv64-linux-gnu',
  s390x: 's390x-linux-gnu',
};

/**
 * Tools that may be able to move the debug information of a target's binaries, the likeliest first.
 * The plain objcopy is built for the machine's own architecture and at times for others
 * (binutils-multiarch); llvm-objcopy knows all that LLVM knows.
 */
export function objcopyTools(target: Target, host: Target): readonly string[] {
  const triplet = TRIPLETS[target.goarch];
  const cross = triplet === undefined ? [] : [`${triplet}-objcopy`];
  const own = target.goarch === host.goarch;
  return own ? ['objcopy', ...cross, 'llvm-objcopy'] : [...cross, 'llvm-objcopy', 'objcopy'];
}

/** What to install for `objcopyTools`. */
export function objcopyPackages(target: Target, host: Target): string {
  const triplet = TRIPLETS[target.goarch];
  if (target.goarch === host.goarch)
    return 'binutils (Debian and Ubuntu: apt-get install binutils)';
  const cross = triplet === undefined ? '' : `binutils-${triplet.replaceAll('_', '-')} or `;
  return `${cross}llvm (Debian and Ubuntu: apt-get install llvm)`;
}

/** Command lines of one sidecar, run in the folder of the sidecar: its name alone is in the link. */
export function sidecarCommands(linked: string, sidecar: string, stripped: string): string[][] {
  return [
    ['--only-keep-debug', linked, sidecar],
    ['--strip-all', `--add-gnu-debuglink=${sidecar}`, linked, stripped],
  ];
}
