import { expect, test } from 'vitest'
import type { Block } from '../../src/domain/document.ts'
import { volumesOf } from '../../src/render/volumes-of.ts'
import { textsOf } from '../builders/a-document.ts'

const text = (value: string): Block => ({
  kind: 'paragraph',
  anchor: undefined,
  runs: [{ kind: 'text', text: value }],
})
const heading = (level: number, value: string): Block => ({
  kind: 'heading',
  level,
  anchor: value,
  runs: [{ kind: 'text', text: value }],
})

const hazards = Array.from({ length: 30 }, (_, index) => [
  heading(2, `Hazard ${index}`),
  text(`words ${index} `.repeat(20)),
]).flat()
const table: Block = {
  ...{ kind: 'table', caption: 'All', shape: 'rows', head: [[{ kind: 'text', text: 'Head' }]] },
  rows: Array.from({ length: 200 }, (_, index) => [[text(`row ${index}`)]]),
}
const list: Block = {
  kind: 'list',
  start: 5,
  items: Array.from({ length: 100 }, (_, index) => [text(`item ${index}`)]),
}
const blocks = [
  heading(1, 'First'),
  table,
  heading(1, 'List'),
  list,
  heading(1, 'Hazards'),
  ...hazards,
  heading(1, 'Last'),
  text('end'),
]

test('keeps a document in one volume where it fits', () => {
  expect(volumesOf(blocks)).toEqual([{ blocks, number: 1, count: 1 }])
})

test('says every word once, in order, over all volumes, each of which begins with its chapter', () => {
  const volumes = volumesOf(blocks, 2000)
  const again = (words: string): boolean =>
    words !== 'Head' && words !== 'All' && !words.endsWith('(continued)')

  expect(volumes.length).toBeGreaterThan(5)
  expect(volumes.flatMap((volume) => textsOf(volume.blocks)).filter(again)).toEqual(
    textsOf(blocks).filter(again),
  )
  expect(volumes.map((volume) => volume.blocks[0]?.kind)).toEqual(volumes.map(() => 'heading'))
  expect(volumes.map(({ blocks: [first] }) => (first?.kind === 'heading' ? first.level : 0))).toEqual(
    volumes.map(() => 1),
  )
  expect(volumes.map(({ number, count }) => `${number} of ${count}`).at(-1)).toBe(
    `${volumes.length} of ${volumes.length}`,
  )
})

test('goes on counting where a long list goes on in the next volume', () => {
  const lists = volumesOf(blocks, 2000)
    .flatMap((volume) => volume.blocks)
    .flatMap((block) => (block.kind === 'list' ? [block] : []))
  expect(lists.length).toBeGreaterThan(2)
  expect(lists.map(({ start }) => start)).toEqual(
    lists.map((_, index) => 5 + lists.slice(0, index).reduce((sum, { items }) => sum + items.length, 0)),
  )
})

test('leaves out no level of headings where a section goes on in the next volume (PDF/UA-1)', () => {
  const parts = Array.from({ length: 40 }, (_, index) => [
    heading(3, `Part ${index}`),
    text(`words ${index} `.repeat(20)),
  ]).flat()
  const volumes = volumesOf([heading(1, 'Hazards'), heading(2, 'One that is long'), ...parts], 2000)
  const levels = volumes.map((volume) =>
    volume.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])),
  )
  expect(volumes.length).toBeGreaterThan(3)
  expect(levels.map((own) => own.slice(0, 3))).toEqual(levels.map(() => [1, 2, 3]))
})
