import type { FigureView } from '../../domain/figure-view.ts'
import type { Figure } from '../figure.ts'
import { bowTie } from './bow-tie.ts'
import { criticality } from './criticality.ts'
import { riskHistory } from './risk-history.ts'

/** The pictures that templates may put somewhere, by their names. */
export const PICTURES: readonly FigureView['picture'][] = ['bow-tie', 'criticality', 'risk-history']

/** A picture from its view. */
export const figureOfView = (view: FigureView): Figure => {
  switch (view.picture) {
    case 'bow-tie':
      return bowTie(view)
    case 'criticality':
      return criticality(view)
    case 'risk-history':
      return riskHistory(view)
  }
}
