import { openSession, viewOf } from '../../pipeline-lsp.ts'
import type { Session } from '../../pipeline-lsp.ts'
import type { View } from '../../lsp/feature.ts'
import type { Ask, Loaded } from '../../pipeline.ts'
import { fromRoot } from '../../read/resolve-path.ts'
import { realPath } from '../../read/real-path.ts'
import { visibleBlock } from '../../shared/visible-text.ts'
import { latest } from './latest.ts'

/** The register as it was last judged. */
export interface Seen {
  readonly view: View
  /** Absolute: where paths of the register start. */
  readonly root: string
  readonly loaded: Loaded
}

/** What the editor is told after each judgement: the register, and what keeps it from being judged as it is now. */
export interface Judged {
  readonly seen: Seen | undefined
  /** A sentence; what is seen is then from before. */
  readonly trouble: string | undefined
}

/** The register that an editor works on. */
export interface Desk {
  /** As it is judged with everything that was typed so far. */
  readonly now: () => Promise<Judged>
  /** A text has changed in the editor: the register is judged with it, on the evidence that is known. */
  readonly typed: () => void
  /** Something has changed on disk: everything is read again. */
  readonly saved: () => void
}

/** Opens the register; `texts` gives what is open, by absolute path, and `tell` hears of each judgement. */
export const openDesk = (
  ask: Ask,
  editor: {
    readonly texts: () => ReadonlyMap<string, string>
    readonly tell: (judged: Judged) => void
  },
): Desk => {
  let session: Session | undefined
  let isRead = false
  let judged: Judged = { seen: undefined, trouble: undefined }
  const run = latest(async () => {
    try {
      if (!isRead) {
        isRead = true
        session = await openSession(ask)
      }
      if (session === undefined) return
      judged = { seen: await see(session, editor.texts()), trouble: undefined }
    } catch (error) {
      // What could not be read now is read again with the next change.
      isRead = false
      const why = visibleBlock(error instanceof Error ? error.message : String(error))
      judged = { seen: judged.seen, trouble: why }
    }
    editor.tell(judged)
  })
  let last = Promise.resolve()
  const start = (): void => void (last = run())
  return {
    now: async () => {
      await last
      return judged
    },
    typed: start,
    saved: () => {
      isRead = false
      start()
    },
  }
}

const see = async (session: Session, open: ReadonlyMap<string, string>): Promise<Seen> => {
  const { root } = session.loaded.tree
  const texts = new Map(
    [...open].flatMap(([path, text]) => {
      const file = fromRoot(realPath(path), root)
      return file === undefined ? [] : [[file, text] as const]
    }),
  )
  const textOf = (file: string): string | undefined => texts.get(file) ?? session.textOf(file)
  const examined = await session.judged(texts)
  return { view: viewOf(examined, textOf), root, loaded: examined.loaded }
}
