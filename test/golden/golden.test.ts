import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { workbookParts } from '../builders/sheet-lines.ts'

const EXAMPLE = 'test/golden/clinic-records'
const DATE = '2026-12-01'
/** In milliseconds: on a busy machine a build takes its time. */
const PATIENCE = 60_000

const workshop = aWorkshop()
const repository = workshop.repository()

beforeAll(async () => {
  cpSync(join(EXAMPLE, 'project'), repository.folder, { recursive: true })
  repository.commit('The worked example')
  const { code, told } = await runIn(repository.folder, [
    ...['build', '--date', DATE, '--no-cache'],
    // A PDF is read by other programs: see test/apps/printed-documents.test.ts.
    ...['--only', 'html', 'md', 'docx', 'xlsx', 'csv'],
  ])
  if (code !== 0) throw new Error(`the worked example cannot be built: ${told}`)
}, PATIENCE)
afterAll(workshop.clean)

/** Every file below a folder, in the order of code units. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

/** A file as people can compare it: of a Word file the parts that it is packed of, each paragraph in a line. */
const textsOf = (path: string, bytes: Uint8Array): readonly (readonly [name: string, text: string])[] => {
  if (path.endsWith('.xlsx')) return workbookParts(bytes).map(([part, text]) => [`${path}/${part}`, text])
  if (!path.endsWith('.docx')) return [[path, new TextDecoder().decode(bytes)]]
  // A painted picture is bytes; the drawing it is painted from is there as text.
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => !part.endsWith('.png'))
  return parts.map(([part, content]) => [
    `${path}/${part}`,
    // A folder whose name begins with a point would be overlooked.
    new TextDecoder()
      .decode(content)
      .replaceAll(
        />(?=<(?:w:(?:p|tbl|tr|tc|style|abstractNum|num|sectPr)|Relationship|Override|property)[ >])/g,
        '>\n',
      ),
  ])
}

describe('the worked example', () => {
  it(
    'builds to what an assessor was shown, file by file',
    async () => {
      const built = repository.at('build')
      for (const path of filesIn(built))
        for (const [name, text] of textsOf(path, readFileSync(join(built, path))))
          await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'clinic-records/expected', name))
    },
    PATIENCE,
  )

  it('builds nothing less and nothing more than what is expected', async () => {
    await expect(`${filesIn(repository.at('build')).join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'clinic-records/expected-files.txt'),
    )
  })

  it('shows what a reader has to see: one claim that is earned, and the gap that closes the gate', () => {
    const log = readFileSync(repository.at('build/hazard-log.md'), 'utf8')

    expect(log).toContain('DRAFT – not approved by a Clinical Safety Officer')
    expect(log).toMatch(/^\*\*The claimed risk is not earned in \d of 5 hazards\.\*\*/m)
    expect(log).toMatch(/services\.backend\.deploy\.resources\.limits\.memory/)
  })

  it('closes its gate while the backend has no limits', async () => {
    const { code, told, out } = await runIn(repository.folder, ['check', '--date', DATE, '--no-cache'])

    expect(code).toBe(1)
    expect(out + told).toContain('failing-check')
  })
})
