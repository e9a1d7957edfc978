import { didYouMean } from '../shared/nearest.ts'
import { FORMAT_IDS, formatsOf, HAZARD_LOG, isOfLog } from './document-formats.ts'
import type { DocumentTemplate, RenderRequest } from './render-documents.ts'
import { templateHeader } from './template-header.ts'

type Selection = Pick<RenderRequest, 'isWanted' | 'isAsked'> | { readonly problem: string }

/**
 * What `--only` asks for: names of documents, of formats, or of both. Of a kind that is not named, all are wanted.
 * `problem` is what is wrong with a name, or that no file comes of these together.
 */
export const selectionOf = (only: readonly string[], documents: readonly DocumentTemplate[]): Selection => {
  const names = documents.map(({ name }) => name)
  const unknown = only.find((name) => !names.includes(name) && !FORMAT_IDS.includes(name))
  if (unknown !== undefined) {
    const known = [...names, ...FORMAT_IDS]
    return {
      problem: `There is no document or format "${unknown}", expected one of ${known.join(', ')}${didYouMean(unknown, known)}`,
    }
  }
  const chosen = only.filter((name) => names.includes(name))
  const formats = only.filter((name) => FORMAT_IDS.includes(name))
  const isWanted = (document: string, format: string): boolean =>
    (chosen.length === 0 || chosen.includes(document)) && (formats.length === 0 || formats.includes(format))
  const isAny = documents.some((document) =>
    formatsOf({ name: document.name, kind: templateHeader(document).kind }).some((format) =>
      isWanted(document.name, format),
    ),
  )
  if (!isAny)
    return {
      problem: `Nothing is written as ${formats.join(' or ')} of ${chosen.join(' or ')}: ${formats.some(isOfLog) ? `that is made of the ${HAZARD_LOG}` : 'a page of the site is html'} alone`,
    }
  return { isWanted, isAsked: (format) => formats.includes(format) }
}
