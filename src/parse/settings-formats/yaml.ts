import { composeYaml, plainValue } from '../parse-yaml.ts'
import { unreadableAt } from '../settings-format.ts'
import type { SettingsFormat } from '../settings-format.ts'
import { COMPOSE_TAGS, yamlNodes } from '../yaml-nodes.ts'

export const yaml: SettingsFormat = {
  id: 'yaml',
  name: 'YAML 1.2',
  files: '`*.yml`, `*.yaml`',
  paths:
    'Anchors, aliases and merges (`<<`) are resolved. A file of several documents is a list of them: the path begins with `[0]`, `[1]` …, or with `*` for every document',
  reads: (file) => /\.ya?ml$/i.test(file),
  parse: (text, file) => {
    const { documents, placeAt, problems } = composeYaml(text, file, {
      scalars: 'typed',
      // Any file may be laid over a Compose file; elsewhere what they stand before counts as unknown.
      tags: COMPOSE_TAGS,
    })
    const all = [
      ...problems,
      ...documents.flatMap(({ document, problems, place }) =>
        problems.length > 0 ? problems : plainValue(document, place).problems,
      ),
    ]
    const [problem] = all
    return Promise.resolve(
      problem === undefined
        ? { documents: documents.map(({ document }) => yamlNodes(document, file, placeAt)) }
        : unreadableAt(problem.place.line, problem.message),
    )
  },
}
