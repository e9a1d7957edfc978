import type * as published from '../types/api.d.ts'
import manifest from '../package.json' with { type: 'json' }
import { registerDocument } from './compose/register-document.ts'
import { editHazard } from './parse/edit-hazard.ts'
import type { ParseMarkdown } from './parse/read-blocks.ts'
import * as pipeline from './pipeline.ts'
import type { Ask, Examined, Loaded } from './pipeline.ts'
import { isGateOpen } from './report/verdict.ts'
import { UsageError } from './shared/usage-error.ts'

/*
 * What the package exports. types/api.d.ts is its published declaration; each function here has the type that stands
 * there, so that the compiler refuses whatever differs.
 */

/** What stands behind what was handed out: nobody can make one up, or change it. */
const loadedOf = new WeakMap<object, Loaded>()
const examinedOf = new WeakMap<object, Examined>()

export const load: typeof published.load = async (options = {}) => {
  const loaded = await pipeline.load(askOf(options))
  const { tree, log, date, isConfigValid } = loaded
  const register: published.Register = {
    root: tree.root,
    folder: log.folder,
    date,
    isConfigValid,
    hazards: log.hazards.map(({ id, file }) => ({ id, file })),
  }
  loadedOf.set(register, loaded)
  return register
}

export const examine: typeof published.examine = async (register) => {
  const loaded = loadedOf.get(register)
  if (loaded === undefined) throw new TypeError('This is no register that "load" gave, expected one')
  const examined = await pipeline.examine(loaded)
  const { judgement, log } = examined
  const examination: published.Examination = {
    findings: judgement.findings,
    isGateOpen: isGateOpen(judgement),
    hazards: log.hazards,
    registerJson: () => `${JSON.stringify(registerDocument(log, judgement), undefined, 2)}\n`,
  }
  examinedOf.set(examination, examined)
  return examination
}

export const build: typeof published.build = async (examination, only = []) => {
  const examined = examinedOf.get(examination)
  if (examined === undefined) throw new TypeError('This is nothing that "examine" gave, expected that')
  const { loaded, log } = examined
  if (!loaded.isConfigValid)
    throw new UsageError(
      'hazards.yaml is wrong in places, so nothing was built; the findings name every place',
    )
  const { templates, isWanted, isAsked } = await pipeline.prepareBuild(loaded, log.evidence, only)
  return pipeline.build(examined, templates, {
    ...{ isWanted, isAsked, tell: () => undefined },
    printer: async () => {
      const [{ openPrinterBeside }, { readPrintFiles }] = await Promise.all([
        import('./write/print-beside.ts'),
        import('./read/print-files.ts'),
      ])
      return openPrinterBeside(readPrintFiles())
    },
    drawingFonts: async () => (await import('./read/print-files.ts')).readDrawingFonts(),
  })
}

export const edit: typeof published.edit = async (file, changes) => {
  const edited = await editHazard(file, changes, parseMarkdown)
  return 'refused' in edited ? edited : { bytes: edited.bytes, undo: edited.undo }
}

const parseMarkdown: ParseMarkdown = async (text) => {
  const { remarkBlocks } = await import('./parse/remark-blocks.ts')
  return remarkBlocks(text)
}

const askOf = (options: published.LoadOptions): Ask => ({
  cwd: options.cwd ?? process.cwd(),
  env: options.env ?? process.env,
  toolVersion: manifest.version,
  register: options.register,
  results: options.results ?? [],
  resultsRev: options.resultsRev,
  date: options.date,
  rev: options.rev,
  profile: options.profile,
  baseline: options.baseline,
  cacheDir: options.cacheDir,
  out: undefined,
  recordsInputs: false,
})
