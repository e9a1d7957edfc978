import type { Loaded } from './pipeline.ts'
import { READ_LIMIT } from './read/read-evidence.ts'

/** What `Evidence:` lines cite is judged by its being there, and handed over with what was judged. */
export const noteCitedDocuments = async ({ ask, log, tree, inputs }: Loaded): Promise<void> => {
  if (ask.recordsInputs === false) return
  const controls = log.hazards.flatMap((hazard) => hazard.controls)
  const cited = controls.flatMap(({ evidence }) => evidence.flatMap(({ document }) => document ?? []))
  const wanted = [...new Set(cited)].filter((path) => tree.paths.has(path))
  await tree.prefetch(wanted)
  for (const path of wanted) {
    const content = tree.read(path, READ_LIMIT)
    if ('bytes' in content) inputs.addBytes(path, content.bytes)
  }
}
