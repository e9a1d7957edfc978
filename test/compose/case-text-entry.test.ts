import { describe, expect, it } from 'vitest'
import { caseTextEntries } from '../../src/compose/case-text-entry.ts'
import { CASE_TEXTS } from '../../src/domain/case-text.ts'
import type { CaseText } from '../../src/domain/case-text.ts'
import { aCaseText, anAssessedLog } from '../builders/an-assessed-log.ts'

const scopeOf = (text: string, overrides: Partial<CaseText> = {}) =>
  caseTextEntries(anAssessedLog({ caseTexts: [aCaseText({ name: 'scope', text, ...overrides })] })).scope

describe('the texts that only a person can write', () => {
  it('are all there for a template, each at its own file, written or not', () => {
    const entries = Object.values(caseTextEntries(anAssessedLog()))
    expect(entries.map(({ file }) => file)).toEqual(CASE_TEXTS.map((name) => `hazards/case/${name}.md`))
    expect(entries.map(({ isWritten }) => isWritten)).not.toContain(true)
  })

  it('each show the words of their own file', () => {
    const caseTexts = CASE_TEXTS.map((name) => aCaseText({ name, text: `About ${name}.` }))
    const entries = Object.values(caseTextEntries(anAssessedLog({ caseTexts })))
    expect(entries.map(({ text }) => text)).toEqual(CASE_TEXTS.map((name) => `About ${name}.`))
    expect(entries.map(({ missing }) => missing).join('')).toBe('')
  })

  it('say where to write them, also in a register that is the top folder itself', () => {
    expect(caseTextEntries(anAssessedLog()).intendedUse).toEqual({
      isWritten: false,
      text: '',
      file: 'hazards/case/intended-use.md',
      missing: 'Nobody has written this yet: it belongs in hazards/case/intended-use.md',
    })
    expect(caseTextEntries(anAssessedLog({ folder: '' })).intendedUse.file).toBe('case/intended-use.md')
  })
})

describe('a text', () => {
  it('is the whole file, with a heading that only repeats the title', () => {
    const text = '# Scope\r\n\r\nThree clinics.\r\n'
    expect(scopeOf(text)).toEqual({ isWritten: true, text, file: 'hazards/case/scope.md', missing: '' })
  })

  it.each(['', ' \n\t\n'])('of blanks (%j) is missing like an absent one', (text) => {
    expect(scopeOf(text)).toMatchObject({
      isWritten: false,
      missing: 'Nobody has written this yet: it belongs in hazards/case/scope.md',
    })
  })

  it.each([
    '# Scope\n',
    'Scope\n=====\n',
    '# Scope\n\nTBC\n',
    'TODO: ask the wards',
    '<!-- Which clinics? -->\n',
  ])('that only keeps the place (%j) is not written, and not lost', (text) => {
    expect(scopeOf(text)).toMatchObject({
      isWritten: false,
      text,
      missing: 'Nobody has written this yet: hazards/case/scope.md only keeps a place for it',
    })
  })

  it('that nobody can read is missing for that reason', () => {
    expect(scopeOf('', { unreadable: 'it is larger than 1 MiB' })).toMatchObject({
      isWritten: false,
      missing: 'Nobody can read hazards/case/scope.md: it is larger than 1 MiB',
    })
  })
})
