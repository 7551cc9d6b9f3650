/** Why Go cannot fetch a module, and what the machine or the job lacks. */
export interface FetchFailure {
  readonly found: string;
  readonly change: string;
}

const CAUSES: readonly (readonly [RegExp, FetchFailure])[] = [
  [
    /x509: certificate signed by unknown authority|x509: failed to load system roots/,
    {
      found: 'this machine has no certificate that Go can check the server by',
      change:
        'install ca-certificates (apt-get, apk), or set SSL_CERT_FILE to a file of certificates',
    },
  ],
  [
    /exec: "git": executable file not found/,
    {
      found: 'Go fetches a module by git, and there is none on PATH',
      change: 'install git, or fetch the module from a GOPROXY that has it',
    },
  ],
  [
    /terminal prompts disabled|could not read (?:Username|Password)|Authentication failed|Permission denied \(publickey|Host key verification failed|\b(?:401 Unauthorized|403 Forbidden)\b/,
    {
      found: 'a module may not be read by this job',
      change: 'set GOPRIVATE, and give git or .netrc a token (docs/monorepos.md, Private modules)',
    },
  ],
];

/** What Go's words on modules mean (cmd/go/internal/modfetch, crypto/x509); null for any other error. */
export function fetchFailure(said: string): FetchFailure | null {
  return CAUSES.find(([words]) => words.test(said))?.[1] ?? null;
}
