import ts from 'typescript'
import { choice, code, table } from './markdown.ts'

/** Every value that a template may see, type by type, with what is said of it beside its type. */
export const safetyCaseModel = (): string => {
  const program = ts.createProgram(['src/domain/safety-case.ts'], OPTIONS)
  const checker = program.getTypeChecker()
  const known = new Map<string, ts.Type>()
  const model: Model = { checker, meet: (name, type) => known.set(name, type) }
  const file = program.getSourceFile('src/domain/safety-case.ts')
  const first = file?.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'SafetyCase',
  )
  if (first === undefined) throw new Error('src/domain/safety-case.ts holds no SafetyCase')
  known.set('SafetyCase', checker.getTypeAtLocation(first))
  const sections: string[] = []
  // The map grows while it is walked: a type stands where it was first spoken of.
  for (const [name, type] of known) sections.push(section(name, type, model))
  return sections.join('\n\n')
}

/** Only the types themselves are asked for: no library beyond the language, and nothing of Node. */
const OPTIONS: ts.CompilerOptions = {
  lib: ['lib.es2023.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  allowImportingTsExtensions: true,
}

interface Model {
  readonly checker: ts.TypeChecker
  /** Takes note of a type that needs a section of its own. */
  readonly meet: (name: string, type: ts.Type) => void
}

const section = (name: string, type: ts.Type, model: Model): string => {
  const title = `### ${name}`
  const about = docOf(type.aliasSymbol ?? type.getSymbol(), model)
  if (isLongChoice(type))
    return [title, about, `${choiceOf(type.types, model)}.`].filter(Boolean).join('\n\n')
  const kinds = kindsOf(type)
  const names = new Set(kinds.flatMap((kind) => kind.getProperties().map((property) => property.name)))
  const rows = [...names].map((property) => {
    const members = kinds.flatMap((kind) => kind.getProperty(property) ?? [])
    const types = members.map((member) => words(model.checker.getTypeOfSymbol(member), model))
    const where = members.length < kinds.length ? `Only where ${whereOf(property, kinds, model)}. ` : ''
    return [code(property), choice([...new Set(types)]), `${where}${docOf(members[0], model)}`.trim()]
  })
  return [title, about, table(['name', 'value', 'meaning'], rows)].filter(Boolean).join('\n\n')
}

/** The types that a value of this one may have: one, or those of a choice. */
const kindsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

/** `kind` is `counts`: how the types that have a property are told from the others. */
const whereOf = (property: string, kinds: readonly ts.Type[], { checker }: Model): string =>
  choice(
    kinds
      .filter((kind) => kind.getProperty(property) !== undefined)
      .flatMap((kind) => kind.getProperty('kind') ?? [])
      .map((kind) => `\`kind\` is ${literal(checker.getTypeOfSymbol(kind)) ?? 'of another type'}`),
  )

/** What a value is, in the words of somebody who writes a template. */
const words = (type: ts.Type, model: Model): string => {
  const known = literal(type) ?? plain(type)
  if (known !== undefined) return known
  if (isLongChoice(type) || isNamed(type)) return linkTo(type, model)
  if (type.isUnion()) return choiceOf(type.types, model)
  const each = type.getNumberIndexType()
  return each === undefined ? members(type, model) : `a list, each entry ${words(each, model)}`
}

const literal = (type: ts.Type): string | undefined =>
  type.isStringLiteral() || type.isNumberLiteral() ? code(String(type.value)) : undefined

const plain = (type: ts.Type): string | undefined => PLAIN.find(([flag]) => (type.flags & flag) !== 0)?.[1]

const PLAIN: readonly (readonly [flag: ts.TypeFlags, word: string])[] = [
  [ts.TypeFlags.String, 'text'],
  [ts.TypeFlags.Number, 'a number'],
  [ts.TypeFlags.Boolean, 'true or false'],
  [ts.TypeFlags.Undefined, 'nothing'],
]

/** A choice of words that would take up a whole line wherever it is spoken of. */
const isLongChoice = (type: ts.Type): type is ts.UnionType =>
  type.isUnion() && type.aliasSymbol !== undefined && type.types.length > 5

/** An interface, or a choice between some, that has a name of its own in the source. */
const isNamed = (type: ts.Type): boolean => {
  const isObject = kindsOf(type).every((kind) => kind.isIntersection() || isInterface(kind))
  return isObject && (type.aliasSymbol !== undefined || isInterface(type))
}

const isInterface = (type: ts.Type): boolean =>
  type.isClassOrInterface() && !type.getSymbol()?.declarations?.some(isOfTheLanguage)

const isOfTheLanguage = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes('/node_modules/')

const linkTo = (type: ts.Type, model: Model): string => {
  const { name } = type.aliasSymbol ?? type.symbol
  model.meet(name, type)
  return `[${name}](#${name.toLowerCase()})`
}

/** `true` and `false` are two types to the compiler, and one to people. */
const choiceOf = (types: readonly ts.Type[], model: Model): string => {
  const [nothing, something] = [types.filter(isNothing), types.filter((type) => !isNothing(type))]
  return choice([
    ...something.filter((type) => !isTruth(type)).map((type) => words(type, model)),
    ...(types.some(isTruth) ? ['true or false'] : []),
    ...nothing.map((type) => words(type, model)),
  ])
}

const isTruth = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.BooleanLiteral) !== 0
const isNothing = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0

/** Values by name, for which the source has no name. */
const members = (type: ts.Type, model: Model): string => {
  const named = type
    .getProperties()
    .map((property) => [code(property.name), words(model.checker.getTypeOfSymbol(property), model)] as const)
  const [[, first] = ['', ''], ...others] = named
  return others.every(([, each]) => each === first)
    ? `by name, each ${first}: ${named.map(([name]) => name).join(', ')}`
    : `by name: ${named.map(([name, each]) => `${name} ${each}`).join(', ')}`
}

const docOf = (symbol: ts.Symbol | undefined, { checker }: Model): string =>
  ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replaceAll(/\s*\n\s*/g, ' ')
