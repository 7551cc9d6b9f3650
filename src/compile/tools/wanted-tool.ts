/** A program to bring, before anything is known of it but its name. */
export interface WantedTool {
  /** Of its file, without `.exe`. */
  readonly name: string;
  /** Import path of the main package. */
  readonly path: string;
  /** For messages: the line of `tools`. */
  readonly text: string;
  readonly from: ToolOrigin;
}

export type ToolOrigin =
  /** `version`: exact, as build info has it. */
  | { readonly kind: 'module'; readonly version: string }
  /** A tool directive; `pins`: a digest of what decides its versions; null where its source is in the checkout. */
  | { readonly kind: 'directive'; readonly folder: string; readonly pins: string | null };
