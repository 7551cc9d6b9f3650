/** What a request is about. */
export interface Asked {
  readonly kind: 'lookup' | 'create' | 'finalize' | 'upload' | 'download' | 'module' | 'other';
  /** Key of the entry; path of a module's file. */
  readonly key: string;
}

/** What becomes of a request. */
export type Act =
  | {
      readonly do: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly again?: number;
    }
  /** The connection is reset before an answer. */
  | { readonly do: 'reset' }
  /** No answer ever. */
  | { readonly do: 'silence' }
  /** The body breaks off after this part of it (0 to 1). */
  | { readonly do: 'cut'; readonly part: number; readonly how: 'reset' | 'close' | 'stall' }
  | { readonly do: 'cut upload' }
  /** The body comes in so many pieces, one each 100 ms. */
  | { readonly do: 'slow'; readonly pieces: number }
  | { readonly do: 'late'; readonly milliseconds: number }
  | { readonly do: 'rewrite'; readonly change: (body: Buffer) => Buffer }
  /** The double does what it was asked, twice. */
  | { readonly do: 'twice' }
  /** The double does what it was asked, and nobody hears of it. */
  | { readonly do: 'lose answer' }
  /** All comes in one answer, whatever range was asked for. */
  | { readonly do: 'no ranges' }
  /** Something happens just before the double is asked. */
  | { readonly do: 'before'; readonly effect: () => Promise<void> };

export interface Rule {
  readonly fits: (asked: Asked) => boolean;
  /** So many that fit are left alone first. */
  readonly skip?: number;
  /** So many are spoilt; all unless given. */
  readonly times?: number;
  readonly act: Act;
}

/** Requests of these kinds about entries of a slot (`base`); of all slots where it is ''. */
export function about(kinds: readonly Asked['kind'][], slot = ''): Rule['fits'] {
  return ({ kind, key }) =>
    kinds.includes(kind) && (slot === '' || key.startsWith(`gtb1-${slot}-`));
}
