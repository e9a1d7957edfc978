import { expect, test } from 'vitest'
import { aPageOf } from '../builders/a-page.ts'

const TABLE = '| Hazard | Today |\n| --- | --- |\n| {{product.name}} | {{summary.hazards}} |\n'

test('gives a table its caption, and every cell the row and the column it belongs to', async () => {
  expect((await aPageOf(`{{caption "Risks of today"}}\n\n${TABLE}`)).replaceAll('\n', '')).toContain(
    '<table class="rows"><caption>Risks of today</caption><thead><tr>' +
      '<th scope="col">Hazard</th><th scope="col">Today</th></tr></thead><tbody><tr>' +
      '<th scope="row">Example prescribing</th><td data-label="Today">1</td></tr></tbody></table>',
  )
})

test('leaves a caption without a table as a paragraph, so that no word is lost', async () => {
  expect(await aPageOf('{{caption "Risks of today"}}\n\nNone.')).toContain('<p>Risks of today</p>')
})

test('knows the cells of a table that is read in one with what stands around it', async () => {
  expect(await aPageOf(`\`\`\`\ncode\n\`\`\`\n\n${TABLE}`)).toContain('<td data-label="Today">1</td>')
})
