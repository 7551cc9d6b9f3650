/** What docs/troubleshooting.md says of a code; a message of it says more: what was found, and where. */
export interface ErrorText {
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
}
