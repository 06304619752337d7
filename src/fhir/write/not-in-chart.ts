/** The id of a note that is in this window only: its name says that no chart has it. */
export const NOT_IN_CHART = 'not-in-chart';
