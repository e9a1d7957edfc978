import { describe, expect, it } from 'vitest'
import { wantedEvidence } from '../../src/link/wanted-evidence.ts'
import { parseCheckLine, parseCodeReferences } from '../../src/parse/references.ts'
import { aControl, aHazard, written } from '../builders/a-hazard.ts'

const wanted = (code: string, paths: readonly string[], checks: readonly string[] = []) => {
  const control = aControl({ checks: checks.map((line) => parseCheckLine(written(line))) })
  const hazard = aHazard({ code: parseCodeReferences(written(code)), controls: [control] })
  const { files, anchors, settings } = wantedEvidence({ hazards: [hazard] }, new Set(paths), {
    environments: new Map(),
    checks: new Map(),
  })
  return {
    files: [...files],
    symbols: [...anchors].map(([path, held]) => `${path}#${held.map(({ symbol }) => symbol).join('+')}`),
    settings: [...settings],
  }
}

describe('what has to be read before anything can be linked', () => {
  it('is every file that a reference may lead to, there or not', () => {
    expect(wanted('[src/a.ts](../lib/a.ts)', ['src/a.ts']).files).toEqual([
      'src/a.ts',
      'hazards/src/a.ts',
      'lib/a.ts',
    ])
  })

  it('is never a file outside the repository', () => {
    expect(wanted('../../etc/passwd', []).files).toEqual([])
    expect(wanted('/etc/passwd', []).files).toEqual([])
    expect(wanted('src/a.ts', [], ['../x.yml a exists', '/etc/x.yml a exists']).settings).toEqual([])
  })

  it('is at most a hundred files of a pattern', () => {
    const paths = Array.from({ length: 300 }, (_, index) => `src/${index}.ts`)
    expect(wanted('src/*.ts', paths).files).toHaveLength(100)
  })

  it('is the names that are looked for, all those of one file together', () => {
    expect(wanted('src/a.ts#one, src/a.ts#two, lib/gone.ts#three', ['src/a.ts']).symbols).toEqual([
      'src/a.ts#one+two',
    ])
  })

  it('is a settings file only when the tree holds it', () => {
    const checks = ['./compose.yml a exists', '.env a exists']
    expect(wanted('src/a.ts', ['compose.yml'], checks).settings).toEqual(['compose.yml'])
  })
})
