/** A test `works` of one file, and what became of it. */
export interface ReportedTest {
  readonly file: string
  readonly state:
    | 'passed'
    | 'skipped'
    | 'failed'
    | 'errored'
    | 'retried'
    | 'quarantined'
    | 'assertionless'
    /** One run of it passed, another one was skipped. */
    | 'half-skipped'
}

interface WrittenReport {
  readonly path: string
  readonly write: (tests: readonly ReportedTest[]) => string
}

const junit = (tests: readonly ReportedTest[]): string =>
  `<testsuite name="all">${tests.map(({ file, state }) => JUNIT[state](`classname="${file}" name="works"`)).join('')}</testsuite>`

const JUNIT: Readonly<Record<ReportedTest['state'], (attributes: string) => string>> = {
  passed: (attributes) => `<testcase ${attributes} />`,
  skipped: (attributes) => `<testcase ${attributes}><skipped /></testcase>`,
  failed: (attributes) => `<testcase ${attributes}><failure message="no" /></testcase>`,
  errored: (attributes) => `<testcase ${attributes}><error message="no" /></testcase>`,
  retried: (attributes) => `<testcase ${attributes}><flakyFailure message="no" /></testcase>`,
  quarantined: (attributes) => `<testcase ${attributes}><skipped type="pytest.xfail" /></testcase>`,
  assertionless: (attributes) => `<testcase ${attributes} assertions="0" />`,
  'half-skipped': (attributes) => `<testcase ${attributes} /><testcase ${attributes}><skipped /></testcase>`,
}

const ctrf = (tests: readonly ReportedTest[]): string => {
  const written = tests.flatMap(({ file, state }) =>
    CTRF[state].map((fields) => ({ name: 'works', filePath: file, ...fields })),
  )
  return JSON.stringify({
    reportFormat: 'CTRF',
    results: { summary: { tests: written.length }, tests: written },
  })
}

/** It has no place for assertions, so a test without any cannot be told there. */
const CTRF: Readonly<Record<ReportedTest['state'], readonly object[]>> = {
  passed: [{ status: 'passed' }],
  skipped: [{ status: 'skipped' }],
  failed: [{ status: 'failed' }],
  errored: [{ status: 'other' }],
  retried: [{ status: 'passed', retries: 1 }],
  quarantined: [{ status: 'passed', flaky: true }],
  assertionless: [{ status: 'passed' }],
  'half-skipped': [{ status: 'skipped' }, { status: 'passed' }],
}

const tap = (tests: readonly ReportedTest[]): string => {
  const written = tests.flatMap(({ file, state }, index) => {
    const inner = TAP[state].map((line) => `    ${line}`)
    const isOk = state !== 'failed' && state !== 'errored' && state !== 'retried'
    return [`# Subtest: ${file}`, ...inner, `${isOk ? '' : 'not '}ok ${index + 1} - ${file}`]
  })
  return ['TAP version 14', ...written, `1..${tests.length}`, ''].join('\n')
}

/** It has no word for a test that was run again: it is one that failed. */
const TAP: Readonly<Record<ReportedTest['state'], readonly string[]>> = {
  passed: ['ok 1 - works', '1..1'],
  skipped: ['ok 1 - works # SKIP', '1..1'],
  failed: ['not ok 1 - works', '1..1'],
  errored: ['not ok 1 - works', '1..1'],
  retried: ['not ok 1 - works', '1..1'],
  quarantined: ['ok 1 - works # TODO', '1..1'],
  assertionless: ['# Subtest: works', '    1..0', 'ok 1 - works', '1..1'],
  'half-skipped': ['ok 1 - works', 'ok 2 - works # SKIP', '1..2'],
}

/** The same tests, as reports of several formats. */
export const REPORTS = {
  junit: { path: 'reports/all.xml', write: junit },
  ctrf: { path: 'reports/all.json', write: ctrf },
  tap: { path: 'reports/all.tap', write: tap },
} as const satisfies Readonly<Record<string, WrittenReport>>
