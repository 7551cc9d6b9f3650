/**
 * example.com/sync: one program that needs one of the packages of golang.org/x/sync, and xxhash,
 * which has assembly.
 */
const H1 = {
  'v0.10.0': 'h1:3NQrjDixjgGwUOCaF8w2+VYHv0Ve/vGYSbdkTa98gmQ=',
  'v0.11.0': 'h1:GGz8+XQP4FvTTrjZPzNKTMFtSXH80RAzG+5ghFPgK9w=',
} as const;

export interface SyncState {
  readonly version?: keyof typeof H1;
  /** Imports semaphore, too, which nothing imported before. */
  readonly semaphore?: boolean;
  /** A test that needs no module. */
  readonly tested?: boolean;
}

export function syncSources(state: SyncState = {}): Map<string, string> {
  const version = state.version ?? 'v0.10.0';
  const files = new Map([
    [
      'go.mod',
      `module example.com/sync

go 1.26.0

toolchain go1.26.8

require (
	github.com/cespare/xxhash/v2 v2.3.0
	golang.org/x/sync ${version}
)
`,
    ],
    [
      'go.sum',
      `github.com/cespare/xxhash/v2 v2.3.0 h1:UL815xU9SqsFlibzuggzjXhog7bL6oX9BbNZnL2UFvs=
github.com/cespare/xxhash/v2 v2.3.0/go.mod h1:VGX0DQ3Q6kWi7AoAeZDth3/j3BFtOZR5XLFGgcrjCOs=
golang.org/x/sync ${version} ${H1[version]}
golang.org/x/sync ${version}/go.mod h1:Czt+wKu1gCyEFDUtn0jG5QVvpJ6rzVqr5aXyt9drQfk=
`,
    ],
    [
      'main.go',
      `package main

import (
	"github.com/cespare/xxhash/v2"
	"golang.org/x/sync/errgroup"
)

func main() {
	var group errgroup.Group
	group.Go(func() error { return nil })
	println(group.Wait() == nil, xxhash.Sum64String("a"))
}
`,
    ],
  ]);
  if (state.semaphore === true) {
    files.set(
      'limit.go',
      'package main\n\nimport "golang.org/x/sync/semaphore"\n\nvar limit = semaphore.NewWeighted(2)\n\nfunc init() { println(limit.TryAcquire(1)) }\n',
    );
  }
  if (state.tested === true) {
    files.set(
      'main_test.go',
      'package main\n\nimport "testing"\n\nfunc TestMain(t *testing.M) { t.Run() }\n',
    );
  }
  return files;
}
