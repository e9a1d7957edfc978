/** A name as the id of an element, and so as the place that a link leads to. */
export const anchorId = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
