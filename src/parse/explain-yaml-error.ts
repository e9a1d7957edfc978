/**
 * What is wrong with a YAML file, for somebody who does not know what YAML is: a clause without a full
 * stop. `source` is the text the error is about.
 */
export const explainYamlError = (code: string, message: string, source: string): string =>
  (/^Flow (?:map|sequence)/.test(message) ? UNCLOSED : EXPLANATIONS[code]?.(source.trim())) ??
  inOurStyle(message)

const UNCLOSED = 'a bracket that was opened is not closed: each [ needs its ], each { its }'

const EXPLANATIONS: Readonly<Record<string, (source: string) => string>> = {
  TAB_AS_INDENT: () => 'a tab is used for indentation; use spaces',
  BAD_INDENT: () => 'the line is not indented like those it belongs to',
  BLOCK_AS_IMPLICIT_KEY: () =>
    'a second colon stands on the line; put the text in quotes, or correct the indentation',
  MULTILINE_IMPLICIT_KEY: () => 'a name and its colon do not stand on one line; look at the indentation',
  BAD_SCALAR_START: (source) =>
    source === ''
      ? 'a text begins with a mark that has a meaning of its own; put it in quotes'
      : `a text begins with ${source.slice(0, 1)}, which has a meaning of its own; put it in quotes`,
  TAG_RESOLVE_FAILED: (source) => `the tag ${source} is not known, so what it stands before cannot be read`,
  NON_STRING_KEY: () => 'a list or a map stands where a name is expected',
  RESOURCE_EXHAUSTION: () => 'it is nested too deeply',
}

const inOurStyle = (message: string): string => {
  if (message.startsWith('Excessive alias')) return 'its aliases (*name) repeat too much of the file'
  const alias = /^Unresolved alias.*: (\S+)$/.exec(message)?.[1]
  if (alias !== undefined) return `the alias *${alias} stands for nothing above it (&${alias})`
  const [first = '', ...rest] = message.replace(/\.$/, '')
  return first.toLowerCase() + rest.join('')
}
