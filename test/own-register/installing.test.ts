import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isMap } from '../../src/shared/is-map.ts'

/** Real repositories take their time on a machine that is busy. */
const PATIENT = { timeout: 60_000 }

const mapIn = (value: unknown, key: string): Readonly<Record<string, unknown>> => {
  const found = isMap(value) ? value[key] : undefined
  if (!isMap(found)) throw new Error(`there is no map "${key}"`)
  return found
}

/** The packages that come along when somebody installs this one, as its lock file has them. */
const needed = (): readonly (readonly [string, Readonly<Record<string, unknown>>])[] => {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.entries(mapIn(lock, 'packages')).flatMap(([name, entry]) =>
    name !== '' && isMap(entry) && entry['dev'] !== true ? [[name, entry] as const] : [],
  )
}

const namesOf = (packages: ReturnType<typeof needed>): readonly string[] => packages.map(([name]) => name)

describe('the packages that the tool needs', PATIENT, () => {
  test('run no script when they are installed', () => {
    expect(needed().length).toBeGreaterThan(20)
    expect(namesOf(needed().filter(([, entry]) => entry['hasInstallScript'] === true))).toEqual([])
  })

  test('are each fixed by a checksum', () => {
    const isFixed = (entry: Readonly<Record<string, unknown>>): boolean =>
      /^sha512-[\w+/]{86}==$/.test(String(entry['integrity']))
    expect(namesOf(needed().filter(([, entry]) => !isFixed(entry)))).toEqual([])
  })
})

describe('the package that is published', PATIENT, () => {
  test('holds no register, nothing that was built, and no report', () => {
    const packed: unknown = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'], {
        encoding: 'utf8',
      }),
    )
    const files = Array.isArray(packed) && isMap(packed[0]) ? packed[0]['files'] : undefined
    if (!Array.isArray(files)) throw new Error('npm does not say what it would pack')
    const paths = files.map((file: unknown) => (isMap(file) ? String(file['path']) : ''))
    expect(paths).toContain('package.json')
    expect(paths.filter((path) => /^(?:hazards|build|reports|test)\//.test(path))).toEqual([])
  })
})

describe("the product's own CI", PATIENT, () => {
  test('may read its repository and no more', () => {
    const workflow: unknown = parse(readFileSync('.github/workflows/ci.yml', 'utf8'))
    expect(mapIn(workflow, 'permissions')).toEqual({ contents: 'read' })
    const jobs = Object.values(mapIn(workflow, 'jobs'))
    expect(jobs.length).toBeGreaterThan(0)
    expect(jobs.filter((job) => isMap(job) && 'permissions' in job)).toEqual([])
  })
})
