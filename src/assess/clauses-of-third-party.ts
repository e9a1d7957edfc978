import { caseTextFile } from '../domain/case-text.ts'
import type { ShownClause } from '../domain/compliance.ts'
import { unassessedComponents } from '../domain/unassessed-components.ts'
import { counted } from '../shared/counted.ts'
import { byText, isWritten, lacking, no, partial, some, yes } from './shown-clause.ts'
import type { ClauseJudges, ComplianceFacts } from './shown-clause.ts'

/** What the lists of components and their assessments show of DCB0129 2.5. */
export const clausesOfThirdParty: ClauseJudges = {
  '2.5.1': (log) => everyProduct(log),
  '2.5.2': (log) => inReport(log),
}

const WORDS = byText('third-party', 'The assessment of third-party products')
const DOCUMENT = 'third-party.html'

const everyProduct = (log: ComplianceFacts): ShownClause => {
  const { lists } = log.thirdParty
  // Without a list nobody can see what is in the release: only the words of a person are there.
  if (lists.length === 0) return WORDS(log)
  const unread = lists.filter(({ unreadable }) => unreadable !== undefined)
  if (unread.length > 0)
    return lacking(
      `Nobody can read ${some(unread.map(({ file }) => file))}, so what is in the release is not known`,
      'Make these lists of components again',
      [DOCUMENT],
    )
  const { asked, open, says } = unassessedComponents(log.thirdParty)
  if (asked.length === 0)
    return partial(
      'The lists hold no third-party component of the release',
      lists.map(({ file }) => file),
    )
  if (open.length === 0)
    return yes(
      `All ${asked.length} of ${counted(asked.length, 'third-party component')} of the release are assessed`,
      [DOCUMENT],
    )
  const missing = `The assessment of ${counted(open.length, 'component')}, in ${caseTextFile(log.folder, 'third-party')}`
  return open.length === asked.length ? no(says, missing) : lacking(says, missing, [DOCUMENT])
}

/** The report prints the assessments word for word: what is not assessed is not in it. */
const inReport = (log: ComplianceFacts): ShownClause => {
  if (log.thirdParty.lists.length === 0 || !isWritten(log, 'third-party')) return WORDS(log)
  const { asked, open, says } = unassessedComponents(log.thirdParty)
  const isRead = log.thirdParty.lists.every(({ unreadable }) => unreadable === undefined)
  if (isRead && open.length === 0 && asked.length > 0)
    return yes('The report holds the assessment of each third-party component of the release', [
      'safety-case.html',
      DOCUMENT,
    ])
  return lacking(
    isRead ? says : 'A list of components cannot be read, so the report cannot be whole',
    'The assessment of every component of the release',
    ['safety-case.html', DOCUMENT],
  )
}
