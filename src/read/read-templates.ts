import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { isTemplateName } from '../domain/template-name.ts'
import { byCodeUnit } from '../shared/sort.ts'
import { UsageError } from '../shared/usage-error.ts'
import type { InputLog } from './input-log.ts'
import { packageFile, packagePath } from './package-files.ts'
import type { SourceTree } from './source-tree.ts'

/** The texts that pages are made of. */
export interface TemplateFiles {
  /** `original` is the built-in text of that name; `undefined` where there is none. */
  readonly documents: readonly (TemplateFile & { readonly original: string | undefined })[]
  readonly standing: Readonly<Record<'whole' | 'by rule' | 'brief' | 'hazard', TemplateFile>>
  readonly stylesheet: string
  /** What runs in a page, and its SHA-256 in base64. */
  readonly script: { readonly text: string; readonly sha256: string }
}

interface TemplateFile {
  readonly name: string
  readonly text: string
}

const SUFFIX = '.md.hbs'
const TEMPLATE_LIMIT = 1 << 20

/**
 * The built-in templates, each replaced by the project's own file of the same name below the register's
 * `templates/`. What stands before every document, and the style, are never replaced.
 * @throws UsageError where a project's template cannot be read
 */
export const readTemplates = async (
  tree: Pick<SourceTree, 'read' | 'prefetch'>,
  log: { readonly folder: string; readonly replacedTemplates: readonly string[] },
  inputs: InputLog,
): Promise<TemplateFiles> => {
  const own = log.replacedTemplates.filter(isTemplateName)
  const paths = new Map(
    own.map((file) => [nameOf(file), [log.folder, 'templates', file].filter(Boolean).join('/')]),
  )
  await tree.prefetch(paths.values())
  const builtIn = readdirSync(packagePath('templates/documents')).filter((file) => file.endsWith(SUFFIX))
  const names = [...new Set([...builtIn.map(nameOf), ...paths.keys()])].sort(byCodeUnit)
  const documents = names.map((name) => {
    const path = paths.get(name)
    const original = builtIn.includes(`${name}${SUFFIX}`)
      ? packageFile(`templates/documents/${name}${SUFFIX}`)
      : undefined
    if (path === undefined) return { name, text: original ?? '', original }
    const content = tree.read(path, TEMPLATE_LIMIT)
    if ('problem' in content)
      throw new UsageError(`The template ${path} cannot be read: it is ${content.problem}`)
    inputs.addBytes(path, content.bytes)
    const text = new TextDecoder().decode(content.bytes)
    return { name, text, original }
  })
  const partial = (...pieces: readonly [string, ...string[]]): TemplateFile => ({
    name: pieces[0],
    text: pieces.map((piece) => packageFile(`templates/partials/${piece}${SUFFIX}`)).join('\n'),
  })
  return {
    documents,
    standing: {
      whole: partial('standing', 'gaps'),
      'by rule': partial('standing', 'gaps-by-rule'),
      brief: partial('standing-in-brief'),
      hazard: partial('standing-of-hazard'),
    },
    ...readLayout(),
  }
}

const readLayout = (): Pick<TemplateFiles, 'stylesheet' | 'script'> => ({
  stylesheet: STYLES.map((name) => packageFile(`templates/layouts/${name}.css`)).join('\n'),
  script: scriptFile('dist/browser/table-tools.js'),
})

/** What the page of a portfolio is made of. It is no document of a build, and no project replaces it. */
export const readPortfolioTemplates = (): Pick<TemplateFiles, 'stylesheet' | 'script'> & {
  readonly document: TemplateFiles['documents'][number]
} => {
  const text = packageFile(`templates/portfolio/portfolio${SUFFIX}`)
  return { document: { name: 'portfolio', text, original: text }, ...readLayout() }
}

/** What the report on changes is made of. It is no document of a build, and no project replaces it. */
export const readChangesTemplates = (): {
  readonly document: TemplateFiles['documents'][number]
  readonly standing: TemplateFile
} => {
  const text = packageFile(`templates/comparison/changes${SUFFIX}`)
  return {
    document: { name: 'changes', text, original: text },
    standing: {
      name: 'standing-of-changes',
      text: packageFile(`templates/partials/standing-of-changes${SUFFIX}`),
    },
  }
}

const STYLES = ['document', 'matrix', 'figure', 'outline', 'table-tools']

const scriptFile = (path: string): TemplateFiles['script'] => {
  const text = packageFile(path).trim()
  return { text, sha256: createHash('sha256').update(text).digest('base64') }
}

const nameOf = (file: string): string => file.slice(0, -SUFFIX.length)
