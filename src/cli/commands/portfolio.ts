import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Portfolio } from '../../domain/portfolio.ts'
import { UsageError } from '../../shared/usage-error.ts'
import { chosenFormat } from '../chosen-format.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { listOf, textOf } from '../options.ts'
import { TOOL_VERSION } from '../tool-version.ts'

/** Shows several registers as one. A file that cannot be read is part of the answer, and never left out of it. */
export const portfolio: Command = {
  name: 'portfolio',
  argument: '<file...>',
  summary: 'several registers together: the register.json of each build, of any repository or team',
  options: [
    { flags: '--format <name>', summary: 'text (default) or json' },
    { flags: '--json', summary: 'the same as --format json' },
    {
      flags: '--out <dir>',
      summary: 'write it instead: a page, markdown and a workbook in this folder',
    },
  ],
  examples: [
    'hazards portfolio viewer/build/register.json pharmacy/build/register.json',
    'hazards portfolio registers/*.json --out portfolio',
    'hazards portfolio registers/*.json --format json',
  ],
  run: async (terminal, _argument, options) => {
    const [{ surveyRegisters }, { PORTFOLIO_FORMATS }] = await Promise.all([
      import('../../pipeline-portfolio.ts'),
      import('../../report/portfolio-formats/index.ts'),
    ])
    const format = chosenFormat(PORTFOLIO_FORMATS, options)
    const files = listOf(options['arguments'])
    const survey = surveyRegisters(terminal.cwd, files)
    const out = textOf(options['out'])
    if (out === undefined) terminal.out(format.report(survey, { isColoured: terminal.isColoured }))
    else {
      const folder = resolve(terminal.cwd, out)
      const inputs = files.map((file) => resolve(terminal.cwd, file))
      const count = await writePortfolio(survey, { folder, inputs })
      for (const { says } of survey.doubts) terminal.tell(`${says}\n`)
      if (options['quiet'] !== true) terminal.tell(`${count} files written to ${folder}\n`)
    }
    return survey.doubts.length === 0 ? EXIT.clean : EXIT.findings
  },
}

/** How many files were written. */
const writePortfolio = async (
  survey: Portfolio,
  { folder, inputs }: { readonly folder: string; readonly inputs: readonly string[] },
): Promise<number> => {
  const [{ portfolioDocuments }, { writeArtifacts }, { realPath }] = await Promise.all([
    import('../../pipeline-portfolio-document.ts'),
    import('../../write/write-artifacts.ts'),
    import('../../read/real-path.ts'),
  ])
  const out = realPath(folder)
  const inside = inputs.find((input) => isIn(realPath(input), out))
  if (inside !== undefined)
    throw new UsageError(
      `${folder} holds ${inside}, which is one of the registers and would be taken away with the build it belongs to, expected a folder of the portfolio's own; name another with --out`,
    )
  const outputs = await writeArtifacts({
    ...{ folder, artifacts: await portfolioDocuments(survey, TOOL_VERSION) },
    manifest: {
      toolVersion: TOOL_VERSION,
      ...{ revision: undefined, isDirty: false, date: survey.dates?.last },
      inputs: new Map(
        survey.matrices.flatMap(({ products }) =>
          products.map(({ file, sha256 }) => [file, sha256] as const),
        ),
      ),
    },
  })
  return outputs.size
}

const isIn = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
