import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Kept between runs: the runtime of a dozen targets takes most of a minute to compile. */
const GOCACHE = join(tmpdir(), 'go-turbo-build-tests', 'gocache');

export async function go(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run('go', [...args], {
    cwd,
    env: {
      ...process.env,
      GOCACHE,
      GOENV: 'off',
      GOFLAGS: '',
      GOWORK: 'off',
      GOTOOLCHAIN: 'local',
      GOPROXY: 'off',
      CGO_ENABLED: '0',
      ...environment,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** A module with one dependency that is replaced by a folder, so that nothing is downloaded. */
export async function writeHello(folder: string): Promise<void> {
  const files: Record<string, string> = {
    'hello/go.mod':
      'module example.com/hello\n\ngo 1.21\n\nrequire example.com/dep v1.2.3\n\nreplace example.com/dep => ../dep\n',
    'hello/main.go':
      'package main\n\nimport "example.com/dep"\n\nfunc main() { println(dep.Text()) }\n',
    'hello/viac/main.go':
      'package main\n\n// static int three(void) { return 3; }\nimport "C"\n\nfunc main() { println(int(C.three())) }\n',
    'dep/go.mod': 'module example.com/dep\n\ngo 1.21\n',
    'dep/dep.go': 'package dep\n\nfunc Text() string { return "hello" }\n',
    'oracle/go.mod': 'module example.com/oracle\n\ngo 1.21\n',
    'oracle/main.go': ORACLE,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
}

/** What Go's own readers say of a file. */
export interface OracleAnswer {
  readonly machine: string;
  readonly interpreter: string;
  readonly needed: readonly string[] | null;
  readonly goVersion: string;
  readonly path: string;
  readonly main: string;
  readonly deps: readonly string[] | null;
  readonly settings: Readonly<Record<string, string>>;
}

const ORACLE = String.raw`package main

import (
	"debug/buildinfo"
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"encoding/json"
	"os"
	"sort"
	"strings"
)

type answer struct {
	Machine     string            "json:\"machine\""
	Interpreter string            "json:\"interpreter\""
	Needed      []string          "json:\"needed\""
	GoVersion   string            "json:\"goVersion\""
	Path        string            "json:\"path\""
	Main        string            "json:\"main\""
	Deps        []string          "json:\"deps\""
	Settings    map[string]string "json:\"settings\""
}

func main() {
	answers := map[string]answer{}
	for _, name := range os.Args[1:] {
		var a answer
		if f, err := elf.Open(name); err == nil {
			a.Machine = f.Machine.String() + " " + f.Class.String() + " " + f.Data.String()
			a.Needed, _ = f.ImportedLibraries()
			for _, p := range f.Progs {
				if p.Type == elf.PT_INTERP {
					b := make([]byte, p.Filesz)
					p.ReadAt(b, 0)
					a.Interpreter = strings.TrimRight(string(b), "\x00")
				}
			}
		} else if f, err := macho.Open(name); err == nil {
			a.Machine = f.Cpu.String()
			a.Needed, _ = f.ImportedLibraries()
		} else if f, err := macho.OpenFat(name); err == nil {
			for _, arch := range f.Arches {
				a.Machine += arch.Cpu.String() + " "
			}
			a.Needed, _ = f.Arches[0].ImportedLibraries()
		} else if f, err := pe.Open(name); err == nil {
			a.Machine = map[uint16]string{0x8664: "amd64", 0xaa64: "arm64", 0x14c: "386"}[f.Machine]
			seen := map[string]bool{}
			symbols, _ := f.ImportedSymbols()
			for _, s := range symbols {
				dll := s[strings.LastIndex(s, ":")+1:]
				if !seen[dll] {
					seen[dll] = true
					a.Needed = append(a.Needed, dll)
				}
			}
			sort.Strings(a.Needed)
		}
		if bi, err := buildinfo.ReadFile(name); err == nil {
			a.GoVersion, a.Path = bi.GoVersion, bi.Path
			a.Main = bi.Main.Path + "@" + bi.Main.Version
			for _, d := range bi.Deps {
				text := d.Path + "@" + d.Version
				if d.Replace != nil {
					text += "=>" + d.Replace.Path + "@" + d.Replace.Version
				}
				a.Deps = append(a.Deps, text)
			}
			a.Settings = map[string]string{}
			for _, s := range bi.Settings {
				a.Settings[s.Key] = s.Value
			}
		}
		answers[name] = a
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}
`;
