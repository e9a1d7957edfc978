import { join } from 'node:path'
import { HtmlValidate, type ConfigData } from 'html-validate'
import { expect, test } from 'vitest'
import { OTHER_SITES, SITES, type BuiltSite } from '../builders/built-site.ts'
import { APP_TIMEOUT } from '../builders/chromium.ts'

/** Everything that the validator recommends, for whole documents, except what is said here. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Either case is HTML; the pages are to be of one mind.
    'doctype-style': ['error', { style: 'lowercase' }],
    // A title names the product and the hazard in the author's own words, of which none is cut off.
    'long-title': 'off',
    // An id of HTML may begin with a digit, as the number of a chapter does.
    'valid-id': ['error', { relaxed: true }],
    // A page on the file scheme cannot compare the digest of its own style sheet: the browser would refuse it.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
}

const validator = new HtmlValidate(CONFIG)

const problemsOf = async ({ folder, pages }: BuiltSite): Promise<readonly string[]> => {
  const report = await validator.validateMultipleFiles(pages.map((page) => join(folder, page)))
  return report.results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) =>
        `${filePath.slice(folder.length + 1)}:${line}:${column} ${ruleId}: ${message}`,
    ),
  )
}

test.each([...SITES, ...OTHER_SITES])(
  'writes HTML in which a validator finds no error and nothing to warn of: %s',
  async (_name, siteOf) => {
    expect(await problemsOf(await siteOf())).toEqual([])
  },
  APP_TIMEOUT,
)

test('would find a tag that is left open', async () => {
  const report = await validator.validateString('<!doctype html><title>A page</title><p><b>bold</p>')
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain(
    'close-order',
  )
})
