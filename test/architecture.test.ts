import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import tsconfig from '../tsconfig.json' with { type: 'json' }

const STAGES = [
  'parse',
  'link',
  'assess',
  'check',
  'impact',
  'compare',
  'portfolio',
  'compose',
  'render',
  'report',
  'prove',
  'lsp',
  'renumber',
]

/** What each folder may import besides itself and npm; `node` stands for Node's own modules. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  shared: [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['domain', 'shared']])),
  validate: ['domain', 'shared', 'schemas'],
  read: ['domain', 'shared', 'node'],
  write: ['domain', 'shared', 'node'],
  // The one place where anything of a repository is ever run: in a copy, for `hazards prove` alone.
  scratch: ['domain', 'shared', 'node'],
  '.': [
    'domain',
    'shared',
    'node',
    'read',
    'validate',
    'scratch',
    ...STAGES.filter((stage) => stage !== 'report'),
  ],
  cli: [
    'domain',
    'shared',
    'node',
    'read',
    'write',
    'report',
    '.',
    'check',
    'link',
    'compose',
    'validate',
    'prove',
    'lsp',
    'package.json',
  ],
  // What the package exports, beside the command line.
  'api.ts': ['.', 'shared', 'parse', 'compose', 'report', 'read', 'write', 'types', 'package.json'],
  // Runs on a reader's page, bundled by itself: it imports no other folder, and none imports it.
  browser: [],
}

/** An npm package is known in one folder only, so that it can be replaced there. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  ajv: ['validate'],
  yaml: ['parse'],
  '@vscode': ['parse'],
  saxes: ['parse'],
  'csv-parse': ['parse'],
  'jsonc-parser': ['parse'],
  'toml-eslint-parser': ['parse'],
  'dockerfile-ast': ['parse'],
  re2js: ['link'],
  picomatch: ['link'],
  tinyglobby: ['read'],
  handlebars: ['render'],
  fflate: ['render', 'parse'],
  hucre: ['render', 'parse'],
  '@myriaddreamin': ['write'],
  'vscode-languageserver': ['cli'],
  'vscode-languageserver-textdocument': ['cli'],
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

const textOf = (file: string): string => readFileSync(join('src', file), 'utf8')

const folderOf = (file: string): string =>
  file.includes('/') || file === 'api.ts' ? (file.split('/')[0] ?? '') : '.'

/** `cli → pipeline.ts`, `check → node`, `parse → npm:yaml`: every import of a file, by where it leads. */
const importsOf = (file: string): readonly string[] => {
  return [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => {
    if (specifier.startsWith('node:')) return 'node'
    if (!specifier.startsWith('.')) return `npm:${specifier.split('/')[0] ?? ''}`
    const target = normalize(join('src', dirname(file), specifier))
    return target.startsWith('src/') ? folderOf(target.slice('src/'.length)) : (target.split('/')[0] ?? '')
  })
}

const ANY_IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g
const STATIC = /^import (?!type\b)[^']*from '(\.[^']+)'/gm

/** Every file of the source that some files lead to by imports, themselves among them. */
const reachedFrom = (files: readonly string[], kind = ANY_IMPORT): ReadonlySet<string> => {
  const reached = new Set(files)
  // A set hands out what is added to it while it is gone through.
  for (const file of reached)
    for (const [, specifier = ''] of textOf(file).matchAll(kind)) {
      const target = normalize(join(dirname(file), specifier))
      if (sources.includes(target)) reached.add(target)
    }
  return reached
}

describe('the house', () => {
  it('has one direction of flow: no stage imports another, and only the edges touch the outside', () => {
    const strays = sources.flatMap((file) =>
      importsOf(file)
        .filter(
          (to) =>
            !to.startsWith('npm:') &&
            to !== folderOf(file) &&
            !(MAY_IMPORT[folderOf(file)] ?? []).includes(to),
        )
        .map((to) => `${file} → ${to}`),
    )
    expect(strays).toEqual([])
  })

  it('knows each npm package in one folder', () => {
    const strays = sources.flatMap((file) =>
      importsOf(file)
        .filter(
          (to) =>
            to.startsWith('npm:') &&
            !(HOME[to.slice(4)]?.includes(folderOf(file)) ?? folderOf(file) !== 'browser'),
        )
        .map((to) => `${file} → ${to}`),
    )
    expect(strays).toEqual([])
  })

  it('has no clock, no chance, no process and no console in its pure core', () => {
    const core = ['domain', 'shared', 'validate', 'browser', ...STAGES]
    const strays = sources
      .filter((file) => core.includes(folderOf(file)))
      .filter((file) => /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|console\.)/.test(textOf(file)))
    expect(strays).toEqual([])
  })

  it('keeps every file within 300 lines and every folder within src/stage/shelf', () => {
    const written = sources.filter((file) => file !== 'domain/schema-types.ts')
    expect(written.filter((file) => textOf(file).split('\n').length > 301)).toEqual([])
    expect(sources.filter((file) => file.split('/').length > 3)).toEqual([])
  })

  it('evaluates no text, and starts git, ssh-keygen and, to prove controls, the tests of a project', () => {
    const strays = sources.filter((file) => /\beval\(|new Function\(|\bvm\b|child_process/.test(textOf(file)))
    expect(strays.sort()).toEqual(['read/git.ts', 'read/ssh-keygen.ts', 'scratch/run-command.ts'])
  })

  it('runs no code of a register: what can run it is reached by "prove" and by no other command', () => {
    const commands = sources.filter((file) => /^cli\/commands\/(?!index)/.test(file))
    const runners = commands.filter((file) => reachedFrom([file]).has('scratch/run-command.ts'))
    expect(runners).toEqual(['cli/commands/prove.ts'])
    expect(reachedFrom(['pipeline.ts']).has('scratch/run-command.ts')).toBe(false)
    expect(reachedFrom(['api.ts']).has('scratch/run-command.ts')).toBe(false)
    // What is loaded before a command has been chosen.
    expect(reachedFrom(['cli/main.ts'], STATIC).has('scratch/run-command.ts')).toBe(false)
  })

  it('touches a page in the browser alone: elsewhere the compiler knows no name of one', () => {
    expect(tsconfig.compilerOptions.lib).toEqual(['es2023'])
    expect(tsconfig.exclude).toEqual(['src/browser'])
    const strays = sources.filter(
      (file) => folderOf(file) !== 'browser' && /lib="dom|\bglobalThis\b/.test(textOf(file)),
    )
    expect(strays).toEqual([])
  })

  it('makes no markup of the words on a page, and fetches, keeps and sends nothing there', () => {
    const strays = sources.filter(
      (file) =>
        folderOf(file) === 'browser' &&
        /HTML\b|\.write\(|fetch|XMLHttp|Socket|Beacon|Storage|indexedDB|cookie|location|history/.test(
          textOf(file),
        ),
    )
    expect(strays).toEqual([])
  })
})
