import { expect, test } from 'vitest'
import { parseAttestations } from '../../src/parse/parse-attestations.ts'
import { aCaseText } from '../builders/an-assessed-log.ts'

const parse = (text: string) => parseAttestations([aCaseText({ name: 'compliance', text })])

test('reads clause, value, person, day and evidence, over several lines', () => {
  expect(
    parse(
      '# Compliance\n\n- **2.3.4**: yes, A. Example, GMC 0000000, 2026-10-15 – minutes of\n  every meeting\n',
    ),
  ).toMatchObject([
    {
      clause: '2.3.4',
      value: 'Yes',
      name: 'A. Example',
      body: 'GMC',
      number: '0000000',
      date: '2026-10-15',
      reason: 'minutes of every meeting',
      place: { file: 'hazards/case/compliance.md', line: 3, column: 3, endLine: 4 },
    },
  ])
})

test('takes a reason behind "because" and a person without a registration', () => {
  expect(
    parse('* 4.1.2: Not applicable, B. Example, 2026-10-15, because one nurse works here\r\n'),
  ).toMatchObject([
    {
      value: 'Not applicable',
      name: 'B. Example',
      body: undefined,
      date: '2026-10-15',
      reason: 'because one nurse works here',
    },
  ])
})

test('keeps what it cannot understand, so that a rule can say so', () => {
  expect(parse('- 2.3.4: certainly\n- 9.9.9: Yes\n')).toMatchObject([
    { clause: '2.3.4', value: undefined, text: '2.3.4: certainly' },
    { clause: '9.9.9', value: 'Yes', name: '', date: undefined, reason: '' },
  ])
})

test('nothing in a comment, in code, in a sentence or in another text attests anything', () => {
  const line = '- 2.3.4: Yes, A. Example, 2026-10-15 – minutes'
  expect(
    parse(`<!--\n${line}\n-->\n\n\`\`\`\n${line}\n\`\`\`\n\nSee ${line}\n\n> ${line}\n\n<!--\n${line}\n`),
  ).toEqual([])
  expect(parseAttestations([aCaseText({ name: 'scope', text: `${line}\n` })])).toEqual([])
})
