// Writes a register of any size: hazards of about 8 kB with some fifteen controls each, the code they name, and a
// JUnit report. The same size gives the same bytes; hazard i is the same text in every register.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDS =
  'record patient letter result label ward clinic queue page list order dose unit scale reader printer cache index search form field entry import export copy merge split delay limit memory network name address date time zone history alert banner colour contrast focus print scan batch report review approve reject restore backup token login role access'.split(
    ' ',
  )
const LIKELIHOODS = ['Very Low', 'Low', 'Medium', 'High', 'Very High']
const SEVERITIES = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic']

/** Numbers from 0 to 1 that look random and are not. */
const numbers = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const padded = (number) => String(number).padStart(5, '0')

const writer = (index) => {
  const next = numbers(index * 7919 + 17)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const words = (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ')
  const sentence = () =>
    `The ${words(5)} is ${pick(['late', 'lost', 'shown twice', 'cut short'])} while \`${words(1)}/${words(1)}\` ${words(6)}.`
  const prose = (count) => Array.from({ length: count }, sentence).join(' ')
  return { next, pick, words, prose }
}

const hazard = (index, modules) => {
  const { next, pick, words, prose } = writer(index)
  const id = `HZ-${padded(index)}`
  const code = () => `src/module-${Math.floor(next() * modules)}/part-${Math.floor(next() * 4)}.ts`
  const tests = []
  const design = Array.from({ length: 5 }, (_, n) => {
    const lines = [
      `- **D${n + 1}** ${prose(3)}`,
      `  - Code: ${code()}:${1 + n}-${20 + n}`,
      `  - Status: ${pick(['implemented', 'planned'])}`,
    ]
    return [...lines, `  - Note: ${prose(1)}`].join('\n')
  })
  const testing = Array.from({ length: 5 }, (_, n) => {
    const name = `${id} control ${n + 1} ${words(3)}`
    tests.push(name)
    return `- **T${n + 1}** ${prose(2)}\n  - Verifies: D${n + 1}\n  - Test: test/${id}.test.ts > ${name}`
  })
  const list = (letter, count) =>
    Array.from({ length: count }, (_, n) => `- **${letter}${n + 1}** ${prose(2)}`).join('\n')
  const section = (heading, body) => `## ${heading}\n\n${body}\n\n---\n`
  const text = [
    `# ${id}\n\n> **Written by a program to be measured, not to be read.**\n\n---\n`,
    section('Hazard name', words(6)),
    section('Likelihood scoring', `${pick(LIKELIHOODS)}`),
    section('Severity scoring', `${pick(SEVERITIES)}`),
    section('Description', prose(4)),
    section('Causes', Array.from({ length: 4 }, (_, n) => `${n + 1}. ${prose(1)}`).join('\n')),
    section('Effect', prose(3)),
    section('Hazard', prose(2)),
    section('Hazard type', '- WrongPatient\n- CorruptedData'),
    section('Harm', prose(3)),
    section('Existing controls', prose(1)),
    section('Assignment', 'Clinical Safety Officer'),
    `## Hazard controls\n\n### Design controls (manufacturer)\n\n${design.join('\n\n')}\n\n### Testing controls (manufacturer)\n\n${testing.join('\n\n')}\n`,
    `### Training controls (deployment)\n\n${list('P', 3)}\n\n### Business process controls (deployment)\n\n${list('B', 3)}\n\n---\n`,
    section(
      'Residual hazard risk assessment',
      `- Likelihood: Low\n- Severity: ${pick(SEVERITIES)}\n- Relies on: D1, D2, T1, T2\n- Rationale: ${prose(2)}`,
    ),
    section('Hazard status', 'Open'),
    `## Code associated with hazard\n\n- ${code()}\n- [${code()}](../src/module-0/part-0.ts):1-9 - ${words(4)}\n`,
  ].join('\n')
  return { id, text, tests }
}

/** Writes a register of `count` hazards below `folder` and commits it. */
export const generateRegister = (folder, count) => {
  const modules = Math.max(8, Math.ceil(count / 20))
  const write = (path, text) => writeFileSync(join(folder, path), text)
  for (const path of ['hazards', 'reports', 'test']) mkdirSync(join(folder, path), { recursive: true })
  const cases = []
  for (let index = 1; index <= count; index += 1) {
    const { id, text, tests } = hazard(index, modules)
    write(`hazards/${id}.md`, text)
    write(`test/${id}.test.ts`, `// tests of ${id}\n`)
    for (const [n, name] of tests.entries()) {
      const end = (index + n) % 50 === 0 ? '><failure message="not as expected" /></testcase>' : ' />'
      cases.push(`  <testcase classname="test/${id}.test.ts" name="${name}"${end}`)
    }
  }
  for (let module = 0; module < modules; module += 1) {
    mkdirSync(join(folder, `src/module-${module}`), { recursive: true })
    const { prose } = writer(1_000_000 + module)
    for (let part = 0; part < 4; part += 1)
      write(
        `src/module-${module}/part-${part}.ts`,
        Array.from({ length: 60 }, (_, n) => `// line ${n}: ${prose(1)}\n`).join(''),
      )
  }
  write('hazards/hazards.yaml', 'product: { name: Measured }\nmatrix: nhs\nresults: [reports/*.xml]\n')
  write('reports/junit.xml', `<testsuite name="all">\n${cases.join('\n')}\n</testsuite>\n`)
  write('.gitignore', 'reports/\n')
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid', ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'register')
}
