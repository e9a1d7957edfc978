// Writes a register of any size: hazards of about 8 kB with some fifteen controls each, the code they name, and a
// JUnit report. The same size gives the same bytes; hazard i is the same text in every register. With everything on it
// has code in three languages that is anchored by symbols, lines and files, settings of two environments, lines of
// review that one commit after the other brought in, and commits behind them that changed some of the code.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

const hazard = (index, modules, isFull) => {
  const { next, pick, words, prose } = writer(index)
  const id = `HZ-${padded(index)}`
  const code = () => `src/module-${Math.floor(next() * modules)}/part-${Math.floor(next() * 4)}.ts`
  const tests = []
  const design = Array.from({ length: 5 }, (_, n) => {
    const lines = [
      `- **D${n + 1}** ${prose(3)}`,
      `  - Code: ${isFull ? anchor(index * 5 + n, modules) : `${code()}:${1 + n}-${20 + n}`}`,
      ...(isFull && n === 0 ? [`  - Check: @compose services.app.mem_limit <= 2G`] : []),
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
    `# ${id}\n\n${isFull ? 'Reviewed: none yet\n\n' : ''}> **Written by a program to be measured, not to be read.**\n\n---\n`,
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
    isFull
      ? ''
      : `## Code associated with hazard\n\n- ${code()}\n- [${code()}](../src/module-0/part-0.ts):1-9 - ${words(4)}\n`,
  ].join('\n')
  return { id, text, tests }
}

const LANGUAGES = ['ts', 'py', 'java', 'ts']
const FUNCTIONS = 10
/** Lines of one function in a file of code. */
const LENGTH = 8

const fileOf = (module, part) => `src/module-${module}/part-${part}.${LANGUAGES[part]}`

/** A symbol, some lines or a whole file, in turn. */
const anchor = (number, modules) => {
  const part = number % 4
  const path = fileOf((number * 7) % modules, part)
  const which = (number * 3) % FUNCTIONS
  if (number % 5 === 4) return path
  if (number % 5 > 1) return `${path}:${3 + which * LENGTH}-${2 + (which + 1) * LENGTH}`
  return `${path}#${LANGUAGES[part] === 'java' ? `Part${part}.` : ''}limit${which}`
}

/** A file of code: FUNCTIONS functions of LENGTH lines each, below two lines of their own. */
const codeFile = (module, part, edit = '') => {
  const { words } = writer(2_000_000 + module * 10 + part)
  const functions = Array.from({ length: FUNCTIONS }, (_, n) =>
    BODIES[LANGUAGES[part]](n, words(3), words(2)),
  )
  return `${HEADS[LANGUAGES[part]](part)}\n${functions.join('')}${FEET[LANGUAGES[part]] ?? ''}${edit}`
}

const HEADS = {
  ts: () => `import { read } from '../read'\n`,
  py: () => 'from ..read import read\n',
  java: (part) => `import a.Read;\npublic class Part${part} {`,
}
const FEET = { java: '}\n' }
const BODIES = {
  ts: (n, name, other) =>
    `/** ${name} */\nexport const limit${n} = (list: readonly string[], most = ${n + 3}): string[] => {\n  const kept = list.filter((name) => name !== '${other}' && name.length < most)\n  if (kept.length === 0) throw new Error(\`nothing of \${list.length}\`)\n  // ${name}\n  return kept.slice(0, most).map((name) => read(name, { most, '${other}': true }))\n}\n\n`,
  py: (n, name, other) =>
    `# ${name}\ndef limit${n}(names, most=${n + 3}):\n    """${name}"""\n    kept = [name for name in names if name != '${other}' and len(name) < most]\n    if not kept:\n        raise ValueError(f'nothing of {len(names)}')\n    return [read(name, most=most) for name in kept[:most]]\n\n`,
  java: (n, name, other) =>
    `  /** ${name} */\n  static List<String> limit${n}(List<String> names, int most) {\n    List<String> kept = new ArrayList<>();\n    for (String name : names) if (!name.equals("${other}")) kept.add(name);\n    if (kept.isEmpty()) throw new IllegalStateException("nothing of " + names.size());\n    return kept.subList(0, Math.min(most, ${n + 3})); // ${name}\n  }\n\n`,
}

const COMPOSE = `services:\n  app:\n    image: app:1\n    mem_limit: 1g\n    restart: unless-stopped\n`

/** Writes a register of \`count\` hazards below \`folder\` and commits it; with everything on where \`isFull\`. */
export const generateRegister = (folder, count, isFull = false) => {
  const modules = Math.max(8, Math.ceil(count / 20))
  const write = (path, text) => writeFileSync(join(folder, path), text)
  for (const path of ['hazards', 'reports', 'test']) mkdirSync(join(folder, path), { recursive: true })
  const cases = []
  for (let index = 1; index <= count; index += 1) {
    const { id, text, tests } = hazard(index, modules, isFull)
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
      if (isFull) write(fileOf(module, part), codeFile(module, part))
      else
        write(
          `src/module-${module}/part-${part}.ts`,
          Array.from({ length: 60 }, (_, n) => `// line ${n}: ${prose(1)}\n`).join(''),
        )
  }
  const environments =
    'environments: { production: { files: [compose.yml, compose.prod.yml] }, dev: { files: [compose.yml] } }\n'
  write(
    'hazards/hazards.yaml',
    `product: { name: Measured }\nmatrix: nhs\nresults: [reports/*.xml]\n${isFull ? environments : ''}`,
  )
  write('compose.yml', COMPOSE)
  write('compose.prod.yml', 'services: { app: { mem_limit: 2g } }\n')
  write('reports/junit.xml', `<testsuite name="all">\n${cases.join('\n')}\n</testsuite>\n`)
  write('.gitignore', 'reports/\n')
  const commit = (message) => {
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', message)
  }
  git(folder, 'init', '-q')
  commit('register')
  if (isFull) reviewAndChange({ folder, count, modules, commit })
}

const git = (folder, ...args) =>
  execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid', ...args], {
    cwd: folder,
    stdio: 'ignore',
  })

/** Ten rounds: a tenth of the hazards is reviewed, then some code changes, half of it only in a comment. */
const ROUNDS = 10

const reviewAndChange = ({ folder, count, modules, commit }) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = 1 + round; index <= count; index += ROUNDS) {
      const path = join(folder, `hazards/HZ-${padded(index)}.md`)
      const reviewed = `Reviewed: 2026-01-${10 + round}, A. Reviewer`
      writeFileSync(path, readFileSync(path, 'utf8').replace('Reviewed: none yet', reviewed))
    }
    commit(`review ${round}`)
    const module = round % modules
    for (let part = 0; part < 4; part += 1) {
      const text = codeFile(module, part)
      const changed =
        part % 2 === 0 ? text.replace('most', 'mostly') : text.replaceAll(/(# |\/\*\* )/g, '$1All ')
      writeFileSync(join(folder, fileOf(module, part)), changed)
    }
    commit(`change ${round}`)
  }
}
