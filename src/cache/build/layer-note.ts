import { parseMadeFrom } from '../misses/made-from.ts';
import type { LayerNote } from './restored-layer.ts';

/** The note of an archive; what is missing or of another form is empty. */
export function noteOf(meta: unknown): LayerNote {
  const note = (meta ?? {}) as Partial<LayerNote>;
  return {
    base: typeof note.base === 'string' ? note.base : '',
    after: typeof note.after === 'string' ? note.after : '',
    carried: typeof note.carried === 'number' ? note.carried : 0,
    c: typeof note.c === 'string' ? note.c : '',
    cActions: Array.isArray(note.cActions) ? note.cActions.map(String) : [],
    from: parseMadeFrom(note.from),
  };
}
