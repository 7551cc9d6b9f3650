import type { SectionKind } from './program.ts';

/** First match wins; the names of cmd/link (ld/elf.go, ld/macho.go, ld/pe.go) and of system linkers. */
const KINDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/gopclntab$/, 'pclntab'],
  [/^(?:\.z?debug_|__DWARF,|\.gnu_debug|\.stab)/, 'dwarf'],
  [/^\.(?:symtab|strtab|shstrtab|gosymtab)$|gosymtab$/, 'symbols'],
  [/buildinfo$|^\.note|^\.comment$|go\.buildid$|^producers$|^\.gnu\.attributes$/, 'notes'],
  [
    /^\.(?:dynsym|dynstr|dynamic|hash|gnu\.hash|gnu\.version\w*|rela?(?:\..*)?|got.*|plt.*|interp|relro_padding)$/,
    'linking',
  ],
  [
    /^\.(?:idata|edata|reloc|pdata|xdata|rsrc|tls|CRT)$|,__(?:got|stubs|stub_helper|symbol_stub1?|la_symbol_ptr|nl_symbol_ptr|unwind_info|eh_frame)$/,
    'linking',
  ],
  [/^\.eh_frame(?:_hdr)?$|^\.gcc_except_table$|^\.(?:init|fini|preinit)_array$/, 'linking'],
  [/^\.text|,__text$|^\.(?:init|fini)$|^code$/, 'text'],
  [
    /^\.rodata|^\.rdata$|,__(?:rodata|cstring|const)$|typelink$|itablink$|^\.data\.rel\.ro|^\.go\.(?:type|func|itab|string)|__go_(?:type|func|itab)/,
    'rodata',
  ],
  [
    /^\.(?:noptrdata|data|go\.module|go\.fipsinfo|tdata)|,__(?:data|noptrdata|go_fipsinfo|go_module)$|^data$/,
    'data',
  ],
];

export function sectionKind(name: string): SectionKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
