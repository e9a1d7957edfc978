import { dockerfileNodes } from '../dockerfile-nodes.ts'
import { fileName } from '../settings-format.ts'
import type { SettingsFormat } from '../settings-format.ts'

export const dockerfile: SettingsFormat = {
  id: 'dockerfile',
  name: 'Dockerfile',
  files: '`Dockerfile`, `Dockerfile.*`, `*.Dockerfile`, `Containerfile`',
  paths:
    'Each instruction by its name in capitals. Of `FROM`, `USER`, `CMD`, `ENTRYPOINT`, `HEALTHCHECK`, `WORKDIR`, `STOPSIGNAL` and `SHELL` the last counts; `ENV`, `LABEL` and `ARG` hold values by name (`ENV.NODE_OPTIONS`); all others are lists (`RUN[0]`). Of several stages the path begins with `[0]`, `[1]` …, or with `*` for every stage',
  reads: (file) =>
    /^(?:dockerfile|containerfile)(?:\..*)?$|\.(?:dockerfile|containerfile)$/i.test(fileName(file)),
  parse: async (text, file) => {
    const { DockerfileParser } = await import('dockerfile-ast')
    const stages = dockerfileNodes(DockerfileParser.parse(text.replace(/^\ufeff/, '')), file)
    return stages.length === 0 ? { unreadable: 'it has no FROM' } : { documents: stages }
  },
}
