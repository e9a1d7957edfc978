import { describe, expect, it } from 'vitest'
import type { ArgumentElement } from '../../src/domain/argument.ts'
import { developedGoals } from '../../src/domain/argument.ts'
import { argumentProblems } from '../../src/domain/argument-problems.ts'
import { anArgument, anElement } from '../builders/an-argument.ts'

const goal = (id: string, ...supportedBy: readonly string[]) => anElement({ id, kind: 'goal', supportedBy })
const claim = goal('G-claim', 'S-1', 'Sn-1')
const strategy = anElement({ id: 'S-1', kind: 'strategy', supportedBy: ['G-1'] })
const solution = anElement({ id: 'Sn-1', kind: 'solution' })
const open = anElement({ id: 'G-1', kind: 'goal', undeveloped: 'nobody has looked' })

describe('an argument is legal', () => {
  it('with goals, strategies, solutions, contexts and what speaks against them', () => {
    const argument = anArgument([
      { ...claim, inContextOf: ['C-1', 'A-1', 'J-1'], isDefeated: true },
      anElement({ id: 'C-1', kind: 'context' }),
      anElement({ id: 'A-1', kind: 'assumption' }),
      anElement({ id: 'J-1', kind: 'justification' }),
      anElement({ id: 'CG-1', kind: 'counter-goal', supportedBy: ['CSn-1'], challenges: 'G-claim' }),
      anElement({ id: 'CSn-1', kind: 'counter-solution' }),
      strategy,
      open,
      solution,
    ])
    expect(argumentProblems(argument)).toEqual([])
  })
})

describe('an argument is not legal', () => {
  it.each([
    [
      'a strategy on a solution',
      [claim, { ...strategy, supportedBy: ['Sn-1'] }, solution],
      /A strategy has a solution/,
    ],
    [
      'a solution on a goal',
      [goal('G-claim', 'Sn-1'), { ...solution, supportedBy: ['G-claim'] }],
      /A solution has/,
    ],
    [
      'a context as support',
      [goal('G-claim', 'C-1'), anElement({ id: 'C-1', kind: 'context' })],
      /A goal has a context/,
    ],
    [
      'a goal as context',
      [{ ...claim, inContextOf: ['G-1'] }, strategy, solution, open],
      /under inContextOf/,
    ],
    ['a link to nothing', [goal('G-claim', 'Sn-9')], /Sn-9, which is not there/],
    ['a link that stands twice', [goal('G-claim', 'Sn-1', 'Sn-1'), solution], /names something twice/],
    ['a goal with nothing under it', [goal('G-claim')], /not said to be undeveloped/],
    [
      'an undeveloped goal with something under it',
      [{ ...goal('G-claim', 'Sn-1'), undeveloped: 'why' }, solution],
      /has something under it/,
    ],
    [
      'an undeveloped solution',
      [goal('G-claim', 'Sn-1'), { ...solution, undeveloped: 'why' }],
      /is a solution and undeveloped/,
    ],
    ['two roots', [goal('G-claim', 'Sn-1'), solution, open], /G-1 lies beside the argument/],
    [
      'a root that is no goal',
      [{ ...strategy, id: 'G-claim' }, open],
      /is not that of a strategy|is not a goal/,
    ],
    ['a circle', [goal('G-claim', 'G-2'), goal('G-2', 'G-3'), goal('G-3', 'G-2')], /rests on itself/],
    ['one id for two', [goal('G-claim', 'Sn-1'), solution, solution], /more than one element/],
    [
      'a goal that challenges',
      [claim, strategy, solution, { ...open, challenges: 'G-claim' }],
      /is a goal and challenges/,
    ],
    [
      'a defeat that nobody brought about',
      [{ ...claim, isDefeated: true }, strategy, open, solution],
      /nothing challenges it/,
    ],
    ['an element that says nothing', [{ ...goal('G-claim', 'Sn-1'), text: ' ' }, solution], /says nothing/],
  ])('with %s', (_, elements, problem) => {
    expect(argumentProblems(anArgument(elements)).join('\n')).toMatch(problem)
  })
})

describe('a goal is developed', () => {
  const ids = (...elements: readonly ArgumentElement[]) => [...developedGoals(anArgument(elements))]

  it('once everything under it leads to evidence, and not before', () => {
    expect(ids(goal('G-claim', 'Sn-1'), solution)).toContain('G-claim')
    expect(ids(claim, strategy, open, solution)).toEqual(['Sn-1'])
  })

  it('not while something speaks against it, or against what it rests on', () => {
    const against = anElement({ id: 'CSn-1', kind: 'counter-solution', challenges: 'G-2' })
    expect(ids(goal('G-claim', 'G-2'), goal('G-2', 'Sn-1'), against, solution)).toEqual(['Sn-1'])
  })

  it('not by going round in a circle', () => {
    expect(ids(goal('G-claim', 'G-2'), goal('G-2', 'G-claim'))).toEqual([])
  })
})
