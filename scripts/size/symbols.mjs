// What the symbols of an unstripped program say of its code, read by Go's own tools: the other opinion
// that docs/size.md compares with. No code of src/ is used here.
import { readFileSync } from 'node:fs';
import { compileUnits } from './compile-units.mjs';
import { run } from './programs.mjs';

/** Bytes of code by package; `other`: of Go's code what no tool names a package of; `c`: what is not Go's. */
export function codeByPackage(twin, packages, target) {
  const known = new Packages(packages);
  return target.endsWith('/wasm') ? ofWasm(twin, known) : ofSymbols(twin, known);
}

function ofSymbols(twin, known) {
  const symbols = run(['tool', 'nm', '-size', twin])
    .split('\n')
    .map((line) => /^\s*([0-9a-f]+)\s+(\d+)\s+[tT]\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, address, bytes, name]) => ({
      at: BigInt(`0x${address}`),
      bytes: Number(bytes),
      name,
    }));
  const [start, end] = ['runtime.text', 'runtime.etext'].map(
    (name) => symbols.find((one) => one.name === name)?.at ?? null,
  );
  const found = { packages: new Map(), other: 0, c: 0 };
  const unnamed = new Map();
  const seen = new Set();
  for (const { at, bytes, name } of symbols) {
    if (bytes === 0 || name === 'runtime.text' || name === 'runtime.etext') continue;
    if (start !== null && end !== null && (at < start || at >= end)) {
      found.c += bytes;
      continue;
    }
    const path = known.ofName(name);
    if (path !== null) add(found.packages, path, bytes);
    if (path !== null) seen.add(at);
    else unnamed.set(at, bytes);
  }
  const units = compileUnits(twin);
  for (const [at, bytes] of unnamed) {
    // A second name of code that has one is no code of its own.
    if (seen.has(at)) continue;
    const unit = units.findLast((one) => one.from <= at);
    const path = unit !== undefined && at < unit.to ? known.ofUnit(unit.name) : null;
    if (path === null) found.other += bytes;
    else add(found.packages, path, bytes);
  }
  return found;
}

/** WebAssembly core specification: bodies of section 10, names of the custom section "name". */
function ofWasm(twin, known) {
  const bytes = readFileSync(twin);
  let at = 8;
  const number = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const bodies = [];
  const names = new Map();
  let imported = 0;
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = number();
    const end = at + length;
    if (id === 2) {
      for (let left = number(); left > 0; left--) {
        const what = [text(), text(), bytes[at++], number()][2];
        if (what === 0) imported++;
      }
    } else if (id === 10) {
      for (let left = number(); left > 0; left--) {
        const before = at;
        const size = number();
        at += size;
        bodies.push(at - before);
      }
    } else if (id === 0 && text() === 'name') {
      while (at < end) {
        const kind = bytes[at++];
        const size = number();
        const next = at + size;
        if (kind === 1) for (let left = number(); left > 0; left--) names.set(number(), text());
        at = next;
      }
    }
    at = end;
  }
  const found = { packages: new Map(), other: 0, c: 0 };
  bodies.forEach((size, index) => {
    const path = known.ofName(names.get(imported + index) ?? '');
    if (path === null) found.other += size;
    else add(found.packages, path, size);
  });
  return found;
}

function add(sums, key, bytes) {
  sums.set(key, (sums.get(key) ?? 0) + bytes);
}

class Packages {
  constructor(packages) {
    const main = packages.find((one) => one.name === 'main');
    this.byPrefix = new Map();
    this.paths = new Set(packages.map((one) => one.path));
    for (const { path } of packages) {
      const name = path === main?.path ? 'main' : path;
      this.byPrefix.set(escaped(name), path);
      // cmd/link/internal/wasm/asm.go nameRegexp.
      this.byPrefix.set(escaped(name).replaceAll(/[^\w.]/g, '_'), path);
    }
  }

  /** The longest path that the name begins with; of what was made for a type, that of the type. */
  ofName(name) {
    const ofWasm = /^type_\.(?:eq|hash)\./.exec(name);
    if (ofWasm !== null) return this.within(name.slice(ofWasm[0].length));
    const made = /^type:\.(?:eq|hash)\./.exec(name);
    if (made === null) return this.begun(name);
    for (const [word] of name.slice(made[0].length).matchAll(/[^\s*[\](){},;"]+/g)) {
      const path = this.begun(word);
      if (path !== null) return path;
    }
    return null;
  }

  /** The first path in a type whose marks are written as `_`. */
  within(type) {
    for (let dot = type.indexOf('.'); dot > 0; dot = type.indexOf('.', dot + 1)) {
      const head = type.slice(0, dot);
      const ends = [...this.byPrefix.keys()].filter(
        (one) => head === one || head.endsWith(`_${one}`),
      );
      const longest = ends.sort((a, b) => b.length - a.length)[0];
      if (longest !== undefined) return this.byPrefix.get(longest);
    }
    return null;
  }

  begun(name) {
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const path = this.byPrefix.get(name.slice(0, dot));
      if (path !== undefined) return path;
    }
    return null;
  }

  ofUnit(name) {
    return this.paths.has(name) ? name : (this.byPrefix.get(name) ?? null);
  }
}

/** cmd/internal/objabi/path.go PathToPrefix. */
function escaped(path) {
  const slash = path.lastIndexOf('/');
  return [...path]
    .map((one, index) =>
      one <= ' ' || (one === '.' && index > slash) || one === '%' || one === '"' || one >= '\x7f'
        ? [...Buffer.from(one)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
        : one,
    )
    .join('');
}
