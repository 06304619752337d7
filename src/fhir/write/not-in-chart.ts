/** The name of a note that is in this window only: it says that no chart has it. */
export const NOT_IN_CHART = 'DocumentReference/not-in-chart';
