/** Numbers from a seed: the same ones on every machine (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const LENGTHS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** A real file with one to six changes, of the kinds that break readers. */
export function mutate(file: Buffer, seed: number, hot: readonly number[] = []): Buffer {
  const random = numbers(seed);
  let bytes: Buffer = Buffer.from(file);
  for (let left = 1 + random(6); left > 0; left--) bytes = change(bytes, random, hot);
  return bytes;
}

function change(bytes: Buffer, random: (below: number) => number, hot: readonly number[]): Buffer {
  const at = place(bytes, random, hot);
  const length = Math.min(bytes.length - at, 1 + random(64));
  switch (random(9)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      return bytes;
    case 1:
      bytes[at] = random(256);
      return bytes;
    case 2: {
      // A length, an offset or a count that lies, in either byte order.
      const value = Buffer.alloc(8);
      const number = LENGTHS[random(LENGTHS.length)] ?? 0;
      if (random(2) === 0) value.writeUInt32LE(number >>> 0, 0);
      else value.writeUInt32BE(number >>> 0, 4);
      value.copy(bytes, at, 0, Math.min([1, 2, 4, 8][random(4)] ?? 4, bytes.length - at));
      return bytes;
    }
    case 3:
      return Buffer.from(bytes.subarray(0, at));
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 5: {
      const piece = Buffer.alloc(length, random(256));
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
    }
    case 6: {
      // What stands elsewhere, once more.
      const from = random(Math.max(1, bytes.length - length));
      const piece = bytes.subarray(from, from + length);
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
    }
    case 7:
      bytes.fill(random(2) === 0 ? 0 : 0xff, at, at + length);
      return bytes;
    default: {
      const words = ['"', '{', '[', '[[[[', '\n', '\r', '\0', '../', '-1', '1e999', '\ud800', '/*'];
      const piece = Buffer.from((words[random(words.length)] ?? '').repeat(1 + random(40)));
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + random(2) * length)]);
    }
  }
}

/** Headers stand at the beginning and where `hot` says; the rest is code. */
function place(bytes: Buffer, random: (below: number) => number, hot: readonly number[]): number {
  const start = [0, 0, ...hot][random(2 + hot.length)] ?? 0;
  const far = random(4) === 0 ? random(bytes.length + 1) : start + random(1024);
  return Math.min(far, bytes.length);
}
