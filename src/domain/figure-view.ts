import type { BowTieView } from './bow-tie-view.ts'
import type { RiskHistoryView } from './risk-history-view.ts'
import type { CriticalityView } from './criticality-view.ts'

/**
 * What a picture says, before anybody draws it. `picture` names the file of src/render/figures that does. A new picture
 * is a line here, a view of its own beside this file, and that file.
 */
export type FigureView = BowTieView | RiskHistoryView | CriticalityView
