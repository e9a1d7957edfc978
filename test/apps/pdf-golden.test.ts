import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runIn } from '../builders/a-register.ts'
import { aWorkshop } from '../builders/git-repository.ts'
import { pdfOutline } from '../builders/pdf-outline.ts'

const EXAMPLE = join(import.meta.dirname, '../golden/clinic-records')
/** In milliseconds: a dozen documents are laid out. */
const PATIENCE = 240_000

const workshop = aWorkshop()
afterAll(workshop.clean)

it(
  "the PDFs of the worked example read as an assessor's screen reader was shown, tag by tag",
  async () => {
    const { folder, commit, at } = workshop.repository()
    cpSync(join(EXAMPLE, 'project'), folder, { recursive: true })
    commit('The worked example')
    const { code, told } = await runIn(folder, [
      ...['build', '--date', '2026-12-01', '--no-cache', '--only', 'pdf'],
    ])
    expect([code, told]).toEqual([0, expect.any(String)])
    const files = readdirSync(at('build')).filter((file) => file.endsWith('.pdf'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files)
      await expect(pdfOutline(at(`build/${file}`))).toMatchFileSnapshot(
        join(EXAMPLE, 'expected-pdf', `${file}.txt`),
      )
    await expect(`${files.join('\n')}\n`).toMatchFileSnapshot(join(EXAMPLE, 'expected-pdf', 'files.txt'))
  },
  PATIENCE,
)
