/** Why something cannot have an id that is another's, or once was: a sentence without a full stop. */
export const takenId = (id: string): string =>
  `${id} names something already, now or in the history of the register, expected an id that was never used`
