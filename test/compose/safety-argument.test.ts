import { describe, expect, it } from 'vitest'
import { safetyArgument } from '../../src/compose/safety-argument.ts'
import { developedGoals } from '../../src/domain/argument.ts'
import { argumentProblems } from '../../src/domain/argument-problems.ts'
import type { AssessedHazard } from '../../src/domain/hazard-log.ts'
import { FAILING_REPORT, OPEN_PROJECT } from '../builders/a-register.ts'
import { aControl, aPlace, aResidual, written } from '../builders/a-hazard.ts'
import {
  aCaseText,
  aConfig,
  aFinding,
  aJudgement,
  aRisk,
  anAssessedControl,
  anAssessedHazard,
  anAssessedLog,
} from '../builders/an-assessed-log.ts'
import { elementOf } from '../builders/an-argument.ts'
import { examineFiles } from '../builders/examine-files.ts'

const argued = (hazard: Partial<AssessedHazard> = {}, log: Parameters<typeof anAssessedLog>[0] = {}) => {
  const argument = safetyArgument(
    anAssessedLog({ hazards: [anAssessedHazard(hazard)], ...log }),
    aJudgement(),
  )
  expect(argumentProblems(argument)).toEqual([])
  return argument
}

const isDeveloped = (argument: ReturnType<typeof argued>, id = 'G-HAZ-0001'): boolean =>
  developedGoals(argument).has(id)

describe('the root of the argument', () => {
  it('is a claim of the manufacturer, and says that no tool asserts it', () => {
    const product = { ...aConfig().product, name: 'Doses', version: '2.1', manufacturer: 'Example Ltd' }
    const argument = argued({}, { config: aConfig({ product }) })
    expect(elementOf(argument, argument.root).text).toBe(
      'A claim of Example Ltd, argued for here and asserted by no tool: the clinical risk of Doses 2.1 is acceptable in its intended use',
    )
    expect(elementOf(argument, 'C-release').text).toContain('Release not stated, revision 4f1c0de2a9b8')
  })

  it('is never fully developed: nothing shows that every hazard was thought of', () => {
    const argument = argued({}, { caseTexts: [aCaseText()] })
    expect(isDeveloped(argument)).toBe(true)
    expect(isDeveloped(argument, argument.root)).toBe(false)
    expect(elementOf(argument, 'G-identification').undeveloped).toMatch(/people have to argue it/)
  })

  it('says whose texts are written and whose are not', () => {
    const argument = argued({}, { caseTexts: [aCaseText()] })
    expect(elementOf(argument, 'C-scope').text).toBe('Clinical scope: The clinics of one site.')
    expect(elementOf(argument, 'Sn-text-scope').text).toBe('hazards/case/scope.md: the words of its author')
    expect(elementOf(argument, 'C-intended-use').text).toMatch(/nobody has written it yet/)
    expect(elementOf(argument, 'G-text-intended-use').undeveloped).toBe('nobody has written it yet')
  })

  it('of a register without hazards rests on nothing', () => {
    const argument = argued({}, { hazards: [] })
    expect(elementOf(argument, 'S-hazards').undeveloped).toBe('the register has no hazard')
    expect(elementOf(argument, 'G-changes').undeveloped).toBe('the register has no hazard')
  })
})

describe('a claim about a hazard', () => {
  it('keeps implementation and effectiveness of a control apart', () => {
    const argument = argued()
    expect(elementOf(argument, 'G-HAZ-0001.D1').supportedBy).toEqual([
      'Sn-HAZ-0001.D1.implementation',
      'Sn-HAZ-0001.D1.effectiveness',
    ])
    const built = argued({ controls: [anAssessedControl({ verification: 'untested', because: 'no test' })] })
    expect(elementOf(built, 'G-HAZ-0001.D1').supportedBy).toEqual([
      'Sn-HAZ-0001.D1.implementation',
      'G-HAZ-0001.D1.effectiveness',
    ])
    expect(elementOf(built, 'G-HAZ-0001.D1.effectiveness').undeveloped).toBe('untested: no test')
  })

  it.each<[string, Partial<AssessedHazard>, string, string]>([
    [
      'nobody scored it',
      { initialRisk: { likelihood: undefined, severity: undefined, risk: undefined }, isEarned: false },
      'G-HAZ-0001.initial',
      'it is not scored',
    ],
    [
      'no residual risk is assessed',
      { residual: undefined, residualRisk: undefined, isEarned: false },
      'G-HAZ-0001',
      'no residual risk is assessed',
    ],
    [
      'it rests on no control',
      { controls: [], relied: [], isEarned: false },
      'G-HAZ-0001.controls',
      'it rests on no control',
    ],
    [
      'it rests on what is not there',
      { unknownReliedOn: [written('D9')], isEarned: false },
      'G-HAZ-0001.relies-on-D9',
      'no control is called so',
    ],
  ])('is not developed while %s', (_, hazard, gap, why) => {
    const argument = argued(hazard)
    expect(elementOf(argument, gap).undeveloped).toBe(why)
    expect(isDeveloped(argument)).toBe(false)
  })

  it('has the reasons of its author beside it, and what the deploying organisation has to do', () => {
    const training = anAssessedControl({
      ...aControl({ id: 'HAZ-0001.P1', category: 'training', text: 'A briefing' }),
    })
    const argument = argued({
      residual: aResidual({ rationale: written('The list is cleared'), furtherReduction: written('TBC') }),
      currentRisk: { ...aRisk(2, 4, 2), isAtLeast: false, conditions: [training] },
    })
    expect(elementOf(argument, 'G-HAZ-0001').inContextOf).toEqual(['J-HAZ-0001.rationale', 'A-HAZ-0001.P1'])
    expect(elementOf(argument, 'A-HAZ-0001.P1').text).toBe(
      'Left to the deploying organisation: HAZ-0001.P1: A briefing',
    )
  })

  it('says where nobody has accepted it', () => {
    const argument = argued({ approvalState: 'outdated' })
    expect(elementOf(argument, 'G-HAZ-0001.acceptance').undeveloped).toBe(
      'nobody has accepted it so (approval: outdated)',
    )
    expect(elementOf(argued(), 'Sn-HAZ-0001.acceptance').kind).toBe('solution')
  })

  it('has ids that stay when another hazard or control is put before it', () => {
    const first = argued({ controls: [anAssessedControl({ id: undefined, text: 'Nameless' })] })
    const second = argued({
      controls: [
        anAssessedControl({ id: undefined, text: 'Another' }),
        anAssessedControl({ id: undefined, text: 'Nameless' }),
      ],
    })
    const ids = (argument: ReturnType<typeof argued>) =>
      argument.elements.filter(({ text }) => text.includes('Nameless')).map(({ id }) => id)
    expect(ids(first)[0]).toMatch(/^G-HAZ-0001\.[0-9a-f]{8}$/)
    expect(ids(second)).toEqual(ids(first))
  })

  it('is told apart from another of the same id', () => {
    const log = { hazards: [anAssessedHazard(), anAssessedHazard({ file: 'hazards/HAZ-0001-b.md' })] }
    expect(elementOf(argued({}, log), 'S-hazards').supportedBy).toEqual(['G-HAZ-0001', 'G-HAZ-0001-2'])
  })
})

describe('what speaks against a claim', () => {
  it('is a test that fails: it defeats the control, with the line of the report', async () => {
    const { log, judgement } = await examineFiles({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
    const argument = safetyArgument(log, judgement)
    const [counter] = argument.elements.filter(({ kind }) => kind === 'counter-solution')
    expect(counter).toMatchObject({ isDefeated: false, place: { file: 'reports/junit.xml' } })
    expect(counter?.text).toMatch(/^Refuted: .* failed in reports\/junit\.xml/)
    expect(elementOf(argument, counter?.challenges ?? '').isDefeated).toBe(true)
  })

  it('is an incident that names the hazard, until it is closed and the hazard reviewed since', async () => {
    const INCIDENT = '# It stopped\n\nOccurred: 2026-09-01\nHazards: HAZ-0001\nControls failed: HAZ-0001.D1\n'
    const argue = async (incident: string, reviewed: string) => {
      const name = 'hazards/HAZ-0001-first.md'
      const found = Object.keys(OPEN_PROJECT).find((path) => path.includes('HAZ-0001')) ?? name
      const { log, judgement } = await examineFiles({
        ...OPEN_PROJECT,
        [found]: `${reviewed}${OPEN_PROJECT[found] ?? ''}`,
        'hazards/incidents/INC-0001.md': incident,
      })
      return safetyArgument(log, judgement)
    }
    const open = await argue(INCIDENT, '')
    expect(elementOf(open, 'CG-HAZ-0001.INC-0001')).toMatchObject({
      challenges: 'G-HAZ-0001',
      supportedBy: ['CSn-HAZ-0001.INC-0001'],
      clause: 'DCB0129 7.2.2',
    })
    expect(elementOf(open, 'CG-HAZ-0001.D1.INC-0001').challenges).toBe('G-HAZ-0001.D1')
    expect(elementOf(open, 'G-HAZ-0001').isDefeated).toBe(false)
    expect(isDeveloped(open)).toBe(false)
    const closed = await argue(`${INCIDENT}Closed: 2026-09-20\n`, '')
    expect(elementOf(closed, 'CG-HAZ-0001.INC-0001').challenges).toBe('G-HAZ-0001')
    const answered = await argue(`${INCIDENT}Closed: 2026-09-20\n`, 'Reviewed: 2026-09-25, A. Example\n\n')
    expect(answered.elements.some(({ id }) => id.startsWith('CG-'))).toBe(false)
    expect(elementOf(answered, 'C-HAZ-0001.INC-0001').text).toMatch(/closed on 2026-09-20/)
  })

  it('is a test that passes without an assertion', () => {
    const report = {
      ...{ file: 'reports/a.xml', outcomes: [], revision: undefined, unreadable: undefined, line: undefined },
      ...{ changed: new Set<string>(), unknownRevision: undefined },
    }
    const outcome = {
      ...{ file: undefined, names: ['opens'], status: 'passed' as const, tags: [], report: 'reports/a.xml' },
      ...{ line: 7, message: undefined, assertions: 0 },
    }
    const link = {
      ...{ reference: undefined, tag: 'HAZ-0001.D1', through: undefined, isAmbiguous: false },
      ...{ file: undefined, isFileMissing: false, outcomes: [{ outcome, report }] },
    }
    const argument = argued({
      controls: [anAssessedControl({ testLinks: [link], verification: 'untested' })],
    })
    expect(elementOf(argument, 'CSn-HAZ-0001.D1.vacuous')).toMatchObject({
      challenges: 'G-HAZ-0001.D1',
      text: 'Vacuous: opens passed in reports/a.xml without an assertion',
      place: { file: 'reports/a.xml', line: 7 },
    })
  })

  it('is an existing control that the first score counted on and that lets it down', () => {
    const existing = anAssessedControl({
      ...{ id: 'HAZ-0001.E1', category: 'existing', verification: 'missing', implementation: 'missing' },
      ...{ isReliedOn: false, because: 'the code is gone', becausePlace: aPlace(12) },
    })
    const controls = [anAssessedControl(), existing]
    const argument = argued({ controls, isEarned: false })
    expect(elementOf(argument, 'G-HAZ-0001').supportedBy).toContain('G-HAZ-0001.E1')
    expect(elementOf(argument, 'CSn-HAZ-0001.E1.missing')).toMatchObject({ place: { line: 12 } })
  })
})

describe('errors that were found', () => {
  it('keep the claim that there are none from being developed', () => {
    const judgement = aJudgement([aFinding(), aFinding({ rule: 'stale-control' })])
    const argument = safetyArgument(anAssessedLog(), judgement)
    expect(elementOf(argument, 'G-findings').undeveloped).toBe('2 errors: untested-control, stale-control')
    expect(elementOf(argued(), 'Sn-findings').text).toMatch(/^findings\.json: no error/)
  })
})
