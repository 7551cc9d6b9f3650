// Whose code is that has no package in its name (assembly, comparisons of types): DWARF names the package of
// every compilation unit with the ranges of its code. Read by Go's debug/dwarf.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './programs.mjs';

const PROGRAM = String.raw`package main

import (
	"debug/dwarf"
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"fmt"
	"os"
)

func open(name string) (*dwarf.Data, error) {
	if f, err := elf.Open(name); err == nil {
		return f.DWARF()
	}
	if f, err := macho.Open(name); err == nil {
		return f.DWARF()
	}
	f, err := pe.Open(name)
	if err != nil {
		return nil, err
	}
	return f.DWARF()
}

func main() {
	data, err := open(os.Args[1])
	if err != nil {
		panic(err)
	}
	for r := data.Reader(); ; r.SkipChildren() {
		unit, err := r.Next()
		if err != nil {
			panic(err)
		}
		if unit == nil {
			return
		}
		ranges, err := data.Ranges(unit)
		if err != nil {
			panic(err)
		}
		for _, one := range ranges {
			fmt.Printf("%d\t%d\t%v\n", one[0], one[1], unit.Val(dwarf.AttrName))
		}
	}
}
`;

/** Ranges of addresses with the name of their unit, sorted. */
export function compileUnits(twin) {
  const folder = join(dirname(twin), 'compile-units');
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'go.mod'), 'module example.com/units\n\ngo 1.24\n');
    writeFileSync(join(folder, 'main.go'), PROGRAM);
  }
  return run(['run', '.', twin], { cwd: folder })
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([from, to, name]) => ({ from: BigInt(from), to: BigInt(to), name }))
    .sort((left, right) => (left.from < right.from ? -1 : 1));
}
