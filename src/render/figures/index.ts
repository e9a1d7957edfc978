import type { FigureView } from '../../domain/figure-view.ts'
import type { Figure } from '../figure.ts'
import { bowTie } from './bow-tie.ts'

/** The pictures that templates may put somewhere, by their names. */
export const PICTURES: readonly FigureView['picture'][] = ['bow-tie']

/** A picture from its view; with a second picture this asks for the view's `picture`. */
export const figureOfView = (view: FigureView): Figure => bowTie(view)
