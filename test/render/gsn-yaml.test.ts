import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentOf } from '../../src/compose/argument-branch.ts'
import { gsnYaml } from '../../src/render/gsn-yaml.ts'
import { visibleText } from '../../src/shared/visible-text.ts'
import { anArgument, anElement } from '../builders/an-argument.ts'
import { gsn2xMessages, gsn2xNodes } from '../builders/gsn2x-checks.ts'
import { HOSTILE_TEXTS } from '../builders/hostile-texts.ts'

const ABOUT = { toolVersion: '0.1.0', date: '2026-11-05', revision: 'abc' }

describe('the argument as gsn2x YAML', () => {
  it('says every text as it stands, whatever it means in YAML', () => {
    fc.assert(
      fc.property(fc.oneof(HOSTILE_TEXTS, fc.string({ unit: 'binary' })), (text) => {
        const shown = visibleText(text)
        const argument = anArgument([
          anElement({ id: 'G-claim', kind: 'goal', text: shown, undeveloped: shown || 'x', page: shown }),
        ])
        expect(gsn2xNodes(gsnYaml(argument, ABOUT)).get('G-claim')?.text).toBe(shown)
      }),
      { seed: 20261126 },
    )
  })

  it('makes ids that gsn2x takes of any name, and keeps them apart', () => {
    fc.assert(
      fc.property(fc.array(HOSTILE_TEXTS, { minLength: 1, maxLength: 5 }), (names) => {
        const argument = argumentOf({
          ...{ kind: 'goal', name: 'claim', text: 'A claim' },
          under: names.map((name) => ({ kind: 'goal' as const, name, text: `About ${name}` })),
        })
        expect(gsn2xMessages(gsnYaml(argument, ABOUT))).toEqual([])
        expect(argument.elements).toHaveLength(names.length + 1)
      }),
      { seed: 20261126 },
    )
  })

  it('says what an element answers, where it is written, and why nothing stands under it', () => {
    const yaml = gsnYaml(
      anArgument([
        anElement({
          ...{ id: 'G-claim', kind: 'goal', undeveloped: 'nobody has looked', clause: 'DCB0129 3.4.1' },
          ...{ place: { file: 'hazards/hazards.yaml', line: 1 }, page: 'index.html', isDefeated: true },
        }),
        anElement({ id: 'CSn-1', kind: 'counter-solution', challenges: 'G-claim' }),
      ]),
      ABOUT,
    )
    expect(yaml.slice(yaml.indexOf('G-claim:'))).toBe(`G-claim:
  text: "Says G-claim"
  undeveloped: true
  reason: "nobody has looked"
  defeated: true
  url: "index.html"
  clause: "DCB0129 3.4.1"
  source: "hazards/hazards.yaml:1"

CSn-1:
  text: "Says CSn-1"
  challenges: "G-claim"
`)
    expect(gsn2xMessages(yaml)).toEqual([])
  })

  it('is told from what is not legal by the checks of this test', () => {
    const wrong = gsnYaml(anArgument([anElement({ id: 'G-claim', kind: 'goal' })]), ABOUT)
    expect(gsn2xMessages(wrong)).toEqual(['V02: G-claim is undeveloped'])
  })
})
