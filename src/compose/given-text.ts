import type { ImportedText } from '../domain/imported.ts'
import { fencedCode, nestedMarkdown } from './nested-markdown.ts'
import { plainProse } from './plain-markdown.ts'

/** Texts that a source gave, one below the other, each as what it is; `isField` tells headings that would open a field. */
export const givenText = (texts: readonly ImportedText[], isField: (heading: string) => boolean): string =>
  texts
    .map(({ text, form }) => {
      if (form === 'code') return fencedCode(text)
      return form === 'markdown' ? nestedMarkdown(text, isField) : plainProse(text.trim())
    })
    .filter((text) => text !== '')
    .join('\n\n')
