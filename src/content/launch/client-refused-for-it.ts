/**
 * What is wrong when an EHR does not take the app's client id, for IT: in English in both languages,
 * because it is searched and pasted.
 */
export const clientRefusedForIt = (clientId: string, status: number | null, said: string): string =>
  [
    `${status === null ? 'the authorization page' : `the token endpoint (${status})`} answered ${said}`,
    `The client id sent was ${clientId}. Opening the app again changes nothing until it is`,
    '- the one registered with this EHR (test and production differ); else correct "clientId" in this issuer’s file',
    '- a public client, with no secret, for the authorization code grant with PKCE',
    '- active: a new registration may take minutes to hours, and may have to be enabled for your site',
  ].join('\n');
