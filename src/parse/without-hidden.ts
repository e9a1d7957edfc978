/** A markdown text with its comments and fenced code blanked where they stand: every place stays what it was. */
export const withoutHidden = (text: string): string =>
  text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, blank)
    .replaceAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, blank)

const blank = (hidden: string): string => hidden.replaceAll(/[^\n]/g, ' ')
