import type { Requirement } from '../../inputs/requirements/requirement.ts';
import { bytesText } from '../../runner/units.ts';
import type { BinaryFacts } from '../read-binary.ts';
import { type CheckResult, fails, notApplicable, passes } from './check-result.ts';

/** The part of a binary's facts that its headers tell. */
export type HeaderFacts = Omit<BinaryFacts, 'sha256'>;

const FORMAT_NAMES = {
  elf: 'ELF',
  'mach-o': 'Mach-O',
  pe: 'PE',
  wasm: 'WebAssembly',
  xcoff: 'XCOFF',
  plan9: 'Plan 9',
} as const;

/** Judges what the headers of a file tell; null for a requirement that they do not tell. */
export function checkHeaders(requirement: Requirement, facts: HeaderFacts): CheckResult | null {
  switch (requirement.kind) {
    case 'static':
      return checkStatic(requirement, facts);
    case 'static-pie':
      return checkStaticPie(requirement, facts);
    case 'no-interp':
      return checkInterpreter(requirement, facts);
    case 'pie':
      return checkPie(requirement, facts);
    case 'nx':
      return checkStack(requirement, facts);
    case 'relro':
      return checkRelro(requirement, facts, requirement.level);
    case 'stripped':
      return checkSymbols(requirement, facts);
    case 'no-dwarf':
      return checkDwarf(requirement, facts);
    case 'size':
      return checkSize(requirement, facts, requirement.bytes);
    default:
      return null;
  }
}

function onlyElf(requirement: Requirement, { format }: HeaderFacts): CheckResult {
  const name = requirement.kind === 'relro' ? 'relro' : requirement.text;
  return notApplicable(
    requirement,
    `${name} is a question for ELF, this is ${FORMAT_NAMES[format]}`,
  );
}

function saysNothing(requirement: Requirement, { format }: HeaderFacts): CheckResult {
  return notApplicable(requirement, `${FORMAT_NAMES[format]} files say nothing of it`);
}

function linkage({ interpreter, needed }: HeaderFacts): string {
  const parts: string[] = [];
  if (interpreter !== null) parts.push(`interpreter ${interpreter}`);
  if (needed.length > 0) parts.push(`needs ${needed.join(', ')}`);
  return parts.length === 0 ? 'no interpreter, no needed library' : parts.join(', ');
}

function checkStatic(requirement: Requirement, facts: HeaderFacts): CheckResult {
  if (facts.static === null) return onlyElf(requirement, facts);
  if (facts.static) return passes(requirement, linkage(facts));
  const { settings = {} } = facts.buildInfo ?? {};
  const change =
    settings['-buildmode'] === 'pie'
      ? 'remove -buildmode=pie, or link a static-pie program: cgo with -linkmode=external -extldflags=-static-pie'
      : settings.CGO_ENABLED === '1'
        ? 'build with cgo off, or link with -linkmode=external -extldflags=-static and the tags netgo,osusergo'
        : 'remove -linkmode=external and -linkshared; else a dependency asks for libraries without cgo (//go:cgo_import_dynamic): leave it out';
  return fails(requirement, linkage(facts), 'neither interpreter nor needed library', change);
}

function checkStaticPie(requirement: Requirement, facts: HeaderFacts): CheckResult {
  if (facts.static === null) return onlyElf(requirement, facts);
  const found = `${facts.pie ? 'position-independent' : 'not position-independent'}, ${linkage(facts)}`;
  if (facts.static && facts.pie) return passes(requirement, found);
  return fails(
    requirement,
    found,
    'a position-independent program with neither interpreter nor needed library',
    'build with cgo, -buildmode=pie, -linkmode=external and -extldflags=-static-pie',
  );
}

function checkInterpreter(requirement: Requirement, facts: HeaderFacts): CheckResult {
  if (facts.format !== 'elf') return onlyElf(requirement, facts);
  if (facts.interpreter === null) return passes(requirement, 'no interpreter');
  return fails(
    requirement,
    `interpreter ${facts.interpreter}`,
    'no interpreter (PT_INTERP)',
    'link statically: cgo off and no -buildmode=pie, or -linkmode=external -extldflags=-static',
  );
}

function checkPie(requirement: Requirement, facts: HeaderFacts): CheckResult {
  if (facts.pie === null) return saysNothing(requirement, facts);
  if (facts.pie) return passes(requirement, 'position-independent');
  return fails(
    requirement,
    facts.format === 'elf'
      ? 'loaded at a fixed address (ET_EXEC, or a library)'
      : 'loaded at a fixed address',
    'a position-independent program',
    'add -buildmode=pie to build-flags; for linux it then asks for the dynamic loader',
  );
}

function checkStack(requirement: Requirement, facts: HeaderFacts): CheckResult {
  if (facts.stack === null) return saysNothing(requirement, facts);
  if (facts.stack === 'data') return passes(requirement, 'the stack holds no code');
  const expected = 'a stack that holds no code';
  if (facts.stack === 'unsaid')
    return fails(
      requirement,
      'no PT_GNU_STACK: the system decides, and may allow code on the stack',
      expected,
      'link with a linker that writes PT_GNU_STACK, as the one of Go does for linux',
    );
  return fails(
    requirement,
    'the stack may hold code',
    expected,
    facts.format === 'elf'
      ? 'add -Wl,-z,noexecstack to -extldflags, or the section .note.GNU-stack to the assembly that lacks it'
      : facts.format === 'pe'
        ? 'link with NX_COMPAT, as the linker of Go does'
        : 'link without -allow_stack_execute',
  );
}

function checkRelro(
  requirement: Requirement,
  facts: HeaderFacts,
  level: 'partial' | 'full',
): CheckResult {
  if (facts.relro === null) return onlyElf(requirement, facts);
  const found = {
    none: 'no segment is made read-only after relocation (no PT_GNU_RELRO)',
    partial: 'partial: PT_GNU_RELRO, without BIND_NOW',
    full: 'full: PT_GNU_RELRO and BIND_NOW',
  }[facts.relro];
  if (facts.relro === 'full' || facts.relro === level) return passes(requirement, found);
  return fails(
    requirement,
    found,
    level === 'full' ? 'full: PT_GNU_RELRO and BIND_NOW' : 'PT_GNU_RELRO',
    level === 'full'
      ? 'add -buildmode=pie to build-flags and -bindnow to ldflags, or link with -linkmode=external -extldflags=-Wl,-z,relro,-z,now'
      : 'build with -buildmode=pie, or link with -linkmode=external -extldflags=-Wl,-z,relro',
  );
}

function checkSymbols(requirement: Requirement, facts: HeaderFacts): CheckResult {
  if (facts.symbols === 0) return passes(requirement, 'no symbol table');
  return fails(
    requirement,
    `a symbol table of ${facts.symbols} entries`,
    'no symbol table',
    'add -s to ldflags; profile lean does',
  );
}

/** Sections of debug information, compressed or not, in the spelling of all three formats. */
const DWARF = /^(?:__DWARF,|\.z?debug_)/;

function checkDwarf(requirement: Requirement, facts: HeaderFacts): CheckResult {
  const sections = facts.sections.filter((one) => DWARF.test(one.name));
  if (sections.length === 0) return passes(requirement, 'no debug information');
  const bytes = sections.reduce((sum, one) => sum + one.size, 0);
  return fails(
    requirement,
    `${bytesText(bytes)} of debug information in ${sections.length} sections (${sections[0]?.name}, …)`,
    'no debug information',
    'add -w to ldflags; profile lean does',
  );
}

function checkSize(requirement: Requirement, { bytes }: HeaderFacts, limit: number): CheckResult {
  const found = `${bytesText(bytes)} (${bytes} bytes)`;
  if (bytes <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `at most ${bytesText(limit)} (${limit} bytes)`,
    'build with profile lean and leave dependencies out, or raise the limit',
  );
}
