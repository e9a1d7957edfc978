import { create } from './create.ts'
import type { PageTable, Row } from './read-table.ts'
import { alarmText, statusText } from './status-text.ts'

/** Says how much of the table is seen, aloud too, and which of what is hidden nobody should overlook. */
export const statusLine = ({
  rows,
  noun,
}: PageTable): { readonly element: HTMLElement; readonly tell: (shown: ReadonlySet<Row>) => void } => {
  const [showing, alarm] = [create('span', {}), create('strong', {})]
  return {
    element: create('p', { role: 'status' }, [showing, ' ', alarm]),
    tell: (shown) => {
      const hidden = rows.filter((row) => !shown.has(row))
      const alarms = hidden.map((row) => row.alarms).filter((words) => words.length > 0)
      const counts = { shown: shown.size, total: rows.length, noun, alarms }
      put(showing, `${statusText(counts)}${alarms.length === 0 ? '' : '.'}`)
      put(alarm, alarmText(counts))
    },
  }
}

/** Only what changed is written, so that nothing is read out twice. */
const put = (element: HTMLElement, text: string): void => {
  if (element.textContent !== text) element.textContent = text
}
