const SAYS_ALONE = /\balone\b|\bin private\b|\bprivately\b|\ba solas\b|\ben privado\b/i;

/**
 * Whether what the chart notes beside her number asks to speak with her alone
 * (rules/safety.md#alone, P20). A hint, like everything noted there: whoever is in the room can say
 * otherwise.
 */
export const isToBeAskedAlone = (phoneNotes: readonly string[]): boolean =>
  phoneNotes.some((note) => SAYS_ALONE.test(note));
