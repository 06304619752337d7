const OF_THE_CLIENT: readonly string[] = ['invalid_client', 'unauthorized_client'];

/**
 * Whether an OAuth refusal is about the app's registration, which only IT can mend, and not about this
 * one sign-in, which can be made again (RFC 6749 §4.1.2.1, §5.2).
 */
export const isClientRefused = (error: string | null): boolean =>
  error !== null && OF_THE_CLIENT.includes(error);
