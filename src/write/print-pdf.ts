import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'

/** What a PDF is laid out with. */
export interface PrintFiles {
  /** The layout, in Typst: the only source that is ever compiled. */
  readonly layout: string
  /** Where the fonts are, absolute. */
  readonly fontFolder: string
  readonly fonts: readonly Uint8Array[]
}

/** Lays out pages; see src/render/format.ts. */
export interface PdfPrinter {
  readonly fonts: readonly Uint8Array[]
  readonly print: (json: string) => Promise<Uint8Array>
  readonly hurry: () => void
  readonly close: () => Promise<void>
  /** Was the compiler of this machine found, which checks for accessibility (PDF/UA-1)? */
  readonly isChecking: boolean
}

/**
 * The Typst compiler, loaded when the first PDF is made: the one of the machine's own kind where npm has installed it,
 * else WebAssembly, which makes the same pages and does not check them. Neither reads a file but the layout, the data
 * and our fonts, and neither needs a network.
 */
export const openPrinter = async (
  files: PrintFiles,
  { isNative = true }: { readonly isNative?: boolean } = {},
): Promise<PdfPrinter> => {
  const compiler = isNative ? nativeCompiler() : undefined
  return {
    fonts: files.fonts,
    isChecking: compiler !== undefined,
    hurry: () => undefined,
    close: () => Promise.resolve(),
    print: compiler === undefined ? await printWithWasm(files) : printNatively(files, compiler),
  }
}

/** As much of the compiler as is used here: its package brings no types. */
interface NativeCompiler {
  mapShadow(path: string, bytes: Uint8Array): void
  compile(ask: { readonly mainFilePath: string }): {
    hasError(): boolean
    takeDiagnostics(): unknown
    takeWarnings(): unknown
    readonly result: unknown
  }
  fetchDiagnostics(diagnostics: unknown): readonly { readonly message: string }[]
  pdf(document: unknown, ask: { readonly pdfStandard: string }): Uint8Array
  evictCache(age: number): void
}

interface NativeModule {
  readonly NodeCompiler: {
    create(ask: {
      readonly workspace: string
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[]
    }): NativeCompiler
  }
}

const NATIVE = ['gnu', 'musl'].map((libc) => `@myriaddreamin/typst-ts-node-compiler-linux-x64-${libc}`)

const require = createRequire(import.meta.url)

const nativeCompiler = (): NativeModule | undefined => {
  for (const name of NATIVE) {
    try {
      const loaded: unknown = require(name)
      if (isNativeModule(loaded)) return loaded
    } catch {
      // Not for this machine: the next, or WebAssembly.
    }
  }
  return undefined
}

const isNativeModule = (value: unknown): value is NativeModule =>
  typeof value === 'object' && value !== null && 'NodeCompiler' in value

/** A folder that is not there: what is compiled exists in memory alone, so that nothing else can be read. */
const WORKSPACE = join('/', 'hazards-document-in-memory')
const MAIN = join(WORKSPACE, 'document.typ')
const DATA = join(WORKSPACE, 'document.json')

const printNatively = (
  { layout, fontFolder }: PrintFiles,
  { NodeCompiler }: NativeModule,
): PdfPrinter['print'] => {
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [fontFolder] }] })
  compiler.mapShadow(MAIN, Buffer.from(layout))
  return oneByOne(async (json) => {
    await letGo()
    compiler.mapShadow(DATA, Buffer.from(json))
    const compiled = compiler.compile({ mainFilePath: MAIN })
    // A warning is one about a font that is not there, or worse: what is printed has to be what is meant.
    const wrong = compiled.hasError() ? compiled.takeDiagnostics() : compiled.takeWarnings()
    if (wrong !== null && wrong !== undefined)
      throw refusal(compiler.fetchDiagnostics(wrong).map(({ message }) => message))
    const bytes = checked(() => compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
    compiler.evictCache(0)
    return bytes
  })
}

/** Several may be asked for at once: the pages of one are let go before the next is laid out. */
const oneByOne = (print: PdfPrinter['print']): PdfPrinter['print'] => {
  let before: Promise<unknown> = Promise.resolve()
  return (json) => {
    const printed = before.then(() => print(json))
    before = printed.catch(() => undefined)
    return printed
  }
}

/**
 * Makes V8 let go of what was printed before. It knows nothing of the pages that the compiler holds for it, a megabyte
 * each, and would keep those of every volume; memory of its own that is asked for and dropped makes it look.
 */
const letGo = async (): Promise<void> => {
  try {
    for (let count = 0; count < 4; count += 1) new ArrayBuffer(1 << 28)
  } catch {
    // There is little memory: V8 has looked by now.
  }
  await new Promise((resolve) => setImmediate(resolve))
}

const checked = (make: () => Uint8Array): Uint8Array => {
  try {
    return make()
  } catch (error) {
    throw refusal([error instanceof Error ? error.message : String(error)])
  }
}

const printWithWasm = async ({ layout, fonts }: PrintFiles): Promise<PdfPrinter['print']> => {
  const [{ createTypstCompiler, CompileFormatEnum }, { loadFonts, withAccessModel }, { MemoryAccessModel }] =
    await Promise.all([
      import('@myriaddreamin/typst.ts/compiler'),
      import('@myriaddreamin/typst.ts/dist/esm/options.init.mjs'),
      import('@myriaddreamin/typst.ts/dist/esm/fs/memory.mjs'),
    ])
  const compiler = createTypstCompiler()
  await compiler.init({
    // By its name: else the module says on the reader's terminal that this is how it wants it.
    getModule: () => ({
      module_or_path: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
    }),
    // Without `assets: false` it would fetch fonts from the network.
    beforeBuild: [loadFonts([...fonts], { assets: false }), withAccessModel(new MemoryAccessModel())],
  })
  compiler.addSource('/document.typ', layout)
  return oneByOne(async (json) => {
    compiler.mapShadow('/document.json', Buffer.from(json))
    const { result, diagnostics = [] } = await compiler.compile({
      ...{ mainFilePath: '/document.typ', format: CompileFormatEnum.pdf, diagnostics: 'full' },
    })
    if (result === undefined || diagnostics.length > 0)
      throw refusal(diagnostics.map(({ message }) => message))
    return result
  })
}

const refusal = (messages: readonly string[]): Error =>
  new Error(`Unreachable: a document could not be laid out as PDF: ${messages.join('; ')}`)
