import type { Holder, IdPlace } from '../domain/renumbering.ts'

/** What a person said: the places mean the thing whose file, or line of it, is named. */
export interface SaidMeaning {
  /** `PATH`, `PATH:LINE`, a folder, or a commit, as it was written. */
  readonly place: string
  readonly holder: string
}

/** `PLACE=FILE`; `undefined` where it is none. */
export const parseSaidMeaning = (text: string): SaidMeaning | undefined => {
  const at = text.lastIndexOf('=')
  return at < 1 || at === text.length - 1
    ? undefined
    : { place: text.slice(0, at).replace(/^\.\//, ''), holder: text.slice(at + 1) }
}

/** Whom a person named: by the file, its name alone, or with the line of a control. */
export const holderNamed = (holders: readonly Holder[], name: string): Holder | undefined => {
  const plain = name.replace(/^\.\//, '')
  const [found, ...others] = holders.filter(({ file, line }) => {
    const at = line === undefined ? '' : `:${line}`
    return [`${file}${at}`, `${file.slice(file.lastIndexOf('/') + 1)}${at}`].includes(plain)
  })
  return others.length === 0 ? found : undefined
}

/** Is a place one of those that somebody named? `commit`: the one that wrote its line. */
export const isNamedPlace = (
  said: SaidMeaning,
  { file, line }: IdPlace,
  commit: string | undefined,
): boolean =>
  said.place === '.' ||
  said.place === file ||
  said.place === `${file}:${line}` ||
  file.startsWith(`${said.place.replace(/\/$/, '')}/`) ||
  (/^[0-9a-f]{7,64}$/.test(said.place) && commit?.startsWith(said.place) === true)
