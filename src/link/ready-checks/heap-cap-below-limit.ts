import type { SettingNode } from '../../domain/setting.ts'
import { compareQuantities } from '../../shared/quantities.ts'
import { cannotHold } from '../check-settings.ts'
import type { Verdict } from '../check-settings.ts'
import type { ReadyCheck } from '../ready-check.ts'
import { allOf, pathIn, settingOf } from '../ready-check.ts'
import type { AskedService } from '../ready-check.ts'
import { amountAt, limitOf } from '../ready-limit.ts'

/** V8 counts in MiB. */
const CAP = /--max[-_]old[-_]space[-_]size(?:=|\s+)(\d{1,9})(?!\S)/

const PLACES = [['environment', 'NODE_OPTIONS'], ['command'], ['entrypoint']] as const

export const heapCapBelowLimit: ReadyCheck = {
  id: 'heap-cap-below-limit',
  says: 'The heap of V8 (Node.js) is capped below the memory limit of its container',
  why: 'A heap that may grow beyond the limit is not cleared in time: the container is killed, and what was being written is lost. Below the limit, Node clears its heap first.',
  looksAt:
    '`--max-old-space-size` in `NODE_OPTIONS` of the service’s `environment`, in its `command` and its `entrypoint`, beside its memory limit; each of them where there are several',
  takes: undefined,
  examples: ['heap-cap-below-limit backend'],
  concerns: (ask) =>
    PLACES.some((keys) => textsAt(ask, keys).some(({ text }) => /max[-_]old[-_]space/.test(text))),
  judge: (ask) => {
    const there = limitOf({ ...ask, claim: undefined }, 'mem_limit')
    const limit = amountAt(ask, 'mem_limit')
    if (!there.holds || limit === undefined) return { ...there, holds: false }
    const caps = PLACES.flatMap((keys) => capsAt(ask, keys, limit))
    return caps.length === 0 ? cannotHold(`${ask.service} has no --max-old-space-size`) : allOf(caps)
  },
}

const textsAt = (
  ask: AskedService,
  keys: readonly string[],
): readonly { readonly node: SettingNode; readonly text: string }[] => {
  const node = settingOf(ask, ...keys)
  if (node === undefined) return []
  if (node.kind === 'unknown') return [{ node, text: node.text }]
  // An option and its number may be two words of a command.
  if (node.kind === 'list') return [{ node, text: node.items.map(wordIn).join(' ') }]
  return [{ node, text: wordIn(node) }]
}

const wordIn = (node: SettingNode): string =>
  node.kind === 'scalar' ? String(node.value ?? '') : node.kind === 'unknown' ? node.text : ''

const capsAt = (ask: AskedService, keys: readonly string[], limit: string): readonly Verdict[] =>
  textsAt(ask, keys).flatMap(({ node, text }) => {
    const path = pathIn(ask, ...keys)
    const isKnown =
      node.kind !== 'unknown' && !(node.kind === 'list' && node.items.some(({ kind }) => kind === 'unknown'))
    if (!isKnown) return [cannotHold(`what stands at ${path} cannot be told`)]
    const mentions = text.split(/(?=--max[-_]old[-_]space)/).filter((part) => part.startsWith('--max'))
    const all = mentions.flatMap((part) => CAP.exec(part)?.[1] ?? [])
    if (all.length < mentions.length) return [cannotHold(`the cap at ${path} cannot be read`)]
    return all.map((megabytes) => {
      const holds = (compareQuantities(`${megabytes}M`, limit, true) ?? 0) < 0
      return {
        holds,
        explanation: `found a cap of ${megabytes}M and a limit of ${limit}`,
        hint: '',
        found: [{ path, value: `${megabytes}M`, file: node.file, line: node.line, holds }],
      }
    })
  })
