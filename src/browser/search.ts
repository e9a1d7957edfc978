/** A text as it is searched: without regard to case, accents and how it is spaced. */
export const searchableText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** What a query asks for: each of its words, anywhere and in any order. An empty query asks for nothing. */
export const wordsOf = (query: string): readonly string[] =>
  searchableText(query)
    .split(' ')
    .filter((word) => word !== '')
