import type { Loaded } from './pipeline.ts'
import type { Bench } from './pipeline-prove-trial.ts'
import { createRunner } from './scratch/run-command.ts'
import { makeScratchTree } from './scratch/scratch-tree.ts'

/** A copy of the tree to try things in; `close` ends what runs in it and takes it away, whenever it is called. */
export const openBench = (
  { tree }: Pick<Loaded, 'tree'>,
  ask: {
    readonly env: Bench['env']
    readonly links: readonly string[] | undefined
    /** Seconds. */
    readonly time: number
  },
): Bench & { readonly close: () => void } => {
  const end = performance.now() + ask.time * 1000
  const { root, paths } = tree
  const scratch = makeScratchTree({ root, top: tree.checkout?.top ?? root, paths, links: ask.links })
  const runner = createRunner()
  return {
    scratch,
    runner,
    env: { ...ask.env, PATH: pathOf(scratch.root, ask.env['PATH']) },
    left: () => (end - performance.now()) / 1000,
    close: () => {
      runner.kill()
      scratch.remove()
    },
  }
}

/** Programs that the project has installed come first, as they do for its package manager. */
const pathOf = (root: string, path: string | undefined): string =>
  [
    ...['node_modules/.bin', '.venv/bin'].map((folder) => `${root}/${folder}`),
    ...(path === undefined ? [] : [path]),
  ].join(process.platform === 'win32' ? ';' : ':')
