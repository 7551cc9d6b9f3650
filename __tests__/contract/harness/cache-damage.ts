import { flipBit } from '../../fakes/flip-bit.ts';

export type Damage = 'truncate' | 'flip' | 'empty';

/** An entry's bytes as a store or a network may have left them. */
export function damaged(bytes: Buffer, damage: Damage): Buffer {
  if (damage === 'empty') return Buffer.alloc(0);
  if (damage === 'truncate') return bytes.subarray(0, Math.floor(bytes.length / 2));
  return flipBit(bytes, Math.floor(bytes.length / 2));
}
