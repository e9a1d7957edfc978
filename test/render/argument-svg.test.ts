import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { argumentOf, type Branch } from '../../src/compose/argument-branch.ts'
import { safetyArgument } from '../../src/compose/safety-argument.ts'
import { argumentSvg } from '../../src/render/argument-svg.ts'
import { aJudgement, anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'

/** The texts of an SVG by element, as a reader of XML gets them. Throws where it is not well-formed. */
const textsIn = (svg: string): ReadonlyMap<string, readonly string[]> => {
  const texts = new Map<string, string[]>()
  let name = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    name = tag.name
    texts.set(name, [...(texts.get(name) ?? []), ''])
  })
  parser.on('text', (text) => {
    const own = texts.get(name) ?? []
    texts.set(name, [...own.slice(0, -1), `${own.at(-1) ?? ''}${text}`])
  })
  parser.on('closetag', () => void (name = ''))
  parser.write(svg).close()
  return texts
}

const claim = (goals: readonly Branch[]) =>
  argumentOf({
    ...{ kind: 'goal', name: 'claim', text: 'A claim' },
    under: [{ kind: 'strategy', name: 'hazards', text: 'Over hazards', under: goals }],
  })

const goal = (name: string, isShown: boolean, text = `About ${name}`): Branch => ({
  ...{ kind: 'goal', name, text, undeveloped: 'nobody has looked' },
  under: isShown ? [{ kind: 'solution', name, text: 'A test' }] : [],
})

describe('the picture of the argument', () => {
  it('says the state of each claim in words, drawn and for those who do not see it', () => {
    const svg = argumentSvg(claim([goal('one', true), goal('two', false)]))
    const texts = textsIn(svg)
    expect(texts.get('text')).toEqual([
      ...['A claim', '◇ gaps below: 1 undeveloped', 'Over hazards', '◇ gaps below: 1 undeveloped'],
      ...['About two', '◇ undeveloped: nobody has looked', 'About one', '✓ supported'],
    ])
    expect(texts.get('desc')?.[0]).toBe(
      'A claim: gaps below: 1 undeveloped. Over hazards: gaps below: 1 undeveloped. About two: undeveloped: nobody has looked. About one: supported',
    )
    expect(svg).toMatch(/role="img" aria-labelledby="argument-title argument-desc"/)
  })

  it('tells a claim that is refuted from one that only lacks something', () => {
    const branch: Branch = {
      ...goal('one', true),
      isDefeated: true,
      against: [{ kind: 'counter-solution', name: 'x', text: 'It fails' }],
    }
    expect(textsIn(argumentSvg(claim([branch]))).get('text')).toContain('✕ defeated')
  })

  it('is as large for a thousand hazards as for thirty, hides no gap behind what holds, and counts the rest', () => {
    const many = Array.from({ length: 1000 }, (_, index) => goal(`n${index}`, index !== 999))
    const svg = argumentSvg(claim(many))
    const texts = textsIn(svg).get('text') ?? []
    expect(texts).toContain('About n999')
    expect(texts).toContain('and 976 more goals, on the page argument.html')
    expect(texts.at(-1)).toBe('✓ all of them supported')
    expect(svg.length).toBeLessThan(40_000)
    const gaps = argumentSvg(claim(many.map(({ name }) => goal(name, false))))
    expect(textsIn(gaps).get('text')?.at(-1)).toBe('◇ 976 of them with gaps')
  })

  it('takes any text as text', () => {
    const svg = argumentSvg(claim([goal('one', false, '<script>alert(1)</script> & "]]>" \u0000')]))
    expect(textsIn(svg).get('text')).toContain('<script>alert(1)</script> & "]]>" ␀')
    expect(svg).not.toContain('<script')
  })

  it('of a register shows its hazards, its process and its operation', () => {
    const log = anAssessedLog({ hazards: [anAssessedHazard()] })
    const texts = textsIn(argumentSvg(safetyArgument(log, aJudgement()))).get('text') ?? []
    for (const words of [
      /Argument over every hazard/,
      /Argument over the process/,
      /Argument over operation/,
    ])
      expect(texts.some((text) => words.test(text))).toBe(true)
  })
})
