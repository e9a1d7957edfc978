import { readdirSync } from 'node:fs'
import { byCodeUnit } from '../shared/sort.ts'
import { UsageError } from '../shared/usage-error.ts'
import type { InputLog } from './input-log.ts'
import { packageFile, packagePath } from './package-files.ts'
import type { SourceTree } from './source-tree.ts'

/** The texts that pages are made of. */
export interface TemplateFiles {
  readonly documents: readonly { readonly name: string; readonly text: string }[]
  readonly standing: { readonly name: string; readonly text: string }
  readonly stylesheet: string
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
  const own = log.replacedTemplates.filter((file) => /^[a-z][a-z0-9-]*\.md\.hbs$/.test(file))
  const paths = new Map(
    own.map((file) => [nameOf(file), [log.folder, 'templates', file].filter(Boolean).join('/')]),
  )
  await tree.prefetch(paths.values())
  const builtIn = readdirSync(packagePath('templates/documents')).filter((file) => file.endsWith(SUFFIX))
  const names = [...new Set([...builtIn.map(nameOf), ...paths.keys()])].sort(byCodeUnit)
  const documents = names.map((name) => {
    const path = paths.get(name)
    if (path === undefined) return { name, text: packageFile(`templates/documents/${name}${SUFFIX}`) }
    const content = tree.read(path, TEMPLATE_LIMIT)
    if ('problem' in content)
      throw new UsageError(`The template ${path} cannot be read: it is ${content.problem}`)
    inputs.addBytes(path, content.bytes)
    return { name, text: new TextDecoder().decode(content.bytes) }
  })
  const standing = { name: 'standing', text: packageFile(`templates/partials/standing${SUFFIX}`) }
  return { documents, standing, stylesheet: packageFile('templates/layouts/document.css') }
}

const nameOf = (file: string): string => file.slice(0, -SUFFIX.length)
