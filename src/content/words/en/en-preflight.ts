/** The page for IT, in English. Names of headers, scopes and settings are the standards' own. */
export const enPreflight = {
  heading: 'Can this EHR host the app?',
  lead: 'For IT. Nothing is written to the chart, and nothing about a patient is in the report.',
  checking: 'Checking…',
  allFine: 'Nothing is in the way.',
  fineSoFar: 'Nothing is in the way of what could be checked here.',
  someNeed: (count: number) =>
    count === 1 ? 'One point needs a look.' : `${count} points need a look.`,
  noLaunch:
    'Opened without a chart, or the sign-in has ended: what it grants is not known here. Open the app from a test patient, then “Show details”, then “Check this EHR”.',
  check: {
    storage: 'Storage',
    crypto: 'Cryptography',
    frame: 'Frame',
    discovery: 'SMART configuration',
    cors: 'Requests from the app (CORS)',
    headers: 'Headers the app can see',
    clock: 'Clock',
    context: 'Launch context',
    scopes: 'Scopes',
    writing: 'What can be written',
    token: 'Length of the sign-in',
    clipboard: 'Copying',
    popup: 'New window',
    print: 'Printing',
  },
  verdict: {
    fine: 'Fine',
    limited: 'Limited',
    blocked: 'Blocked',
    unknown: 'Not known',
    untried: 'Not tried',
  },
  outcome: {
    storage_works: 'This frame keeps the sign-in for as long as it is open.',
    storage_blocked:
      'sessionStorage is blocked, so the app cannot sign in here. Allow site data (third-party storage) for the app’s address, or open it in its own window.',
    crypto_here: 'Web Crypto is there.',
    crypto_missing: 'No Web Crypto: serve the app over https.',
    frame_none: 'The app has its own window.',
    frame_same_site: 'Framed by a page of the same site.',
    frame_cross_site: 'Framed by a page of another site, as in most EHRs.',
    frame_opaque:
      'The frame is sandboxed without allow-same-origin: storage throws, and no sign-in is possible. Add allow-same-origin.',
    discovery_fine: 'Read, and it announces PKCE with S256.',
    discovery_no_s256:
      'Read, but S256 is not in code_challenge_methods_supported. If it cannot be changed, set "quirks": { "pkce": "if-supported" } in this issuer’s file.',
    discovery_unreadable:
      'Could not be read. Check the address, and that it allows requests from the app (CORS).',
    discovery_unknown: 'No EHR was named.',
    cors_open: 'The app may ask, also with the headers it sends when saving.',
    cors_write_headers_refused:
      'Reading works, saving would not: these headers do not get through. Add them to Access-Control-Allow-Headers, with Authorization, Accept and If-Match.',
    cors_closed:
      'No readable answer. Allow the app’s address in Access-Control-Allow-Origin, for errors too; the app’s own Content-Security-Policy must name this EHR in connect-src.',
    cors_unknown: 'Not tried: no EHR was named.',
    headers_readable: 'Versions can be read. Location is seen only when something is saved.',
    headers_hidden:
      'ETag cannot be read; the app then uses meta.versionId. Better: expose these headers.',
    headers_unknown: 'Not tried without a patient’s chart that may be read.',
    clock_close: 'This computer and the server agree.',
    clock_off:
      'This computer’s clock is off. Times in the chart and the end of the sign-in will be wrong: set it.',
    clock_unknown: 'The server hides its Date header.',
    context_whole: 'Patient, visit and signed-in user are told.',
    context_partly:
      'Not told by this launch. Without a visit the app uses the day; without fhirUser it asks who is here, and nobody can record the clinician’s step.',
    context_unknown: 'Known only when opened from a chart.',
    scopes_all: 'Everything that was asked for was granted.',
    scopes_missing: 'Asked for and not granted. docs/install.md says what each is for.',
    scopes_unknown: 'Known only when opened from a chart.',
    writing_all: 'Every record of a handoff can be saved.',
    writing_some:
      'Some records cannot be saved as such. The app saves the others and says on the screen what is not in the chart.',
    writing_none: 'Nothing can be saved. The app gives a note to copy into the chart.',
    writing_unknown: 'Known only when opened from a chart.',
    token_renews: 'The sign-in is renewed while the app is open.',
    token_long: 'Not renewed, but long enough for a call.',
    token_short:
      'It ends soon and is not renewed: a call on hold may outlive it. Grant online_access or offline_access. What is typed is kept for the next launch.',
    token_unsaid: 'The EHR does not say when it ends, and does not renew it.',
    token_unknown: 'Known only when opened from a chart.',
    clipboard_untried: 'Tried with “Copy report” below.',
    clipboard_copies: 'Text can be copied.',
    clipboard_blocked: 'The frame blocks copying. The app shows text to select instead.',
    popup_untried: 'A tap tells whether a new window opens.',
    popup_opens: 'A new window can be opened.',
    popup_blocked:
      'New windows are blocked (sandbox without allow-popups, or a blocker). The app does without them.',
    print_untried: 'A tap tells whether the print dialog comes.',
    print_prints: 'Printing works.',
    print_blocked:
      'The frame blocks printing (sandbox without allow-modals). The app shows the sheet on the screen.',
  },
  tryIt: 'Try',
  code: (code: string) => `Support code ${code}`,
  copy: 'Copy report',
  copied: 'Copied.',
  copyFailed: 'This frame blocks copying. Select the text below and copy it by hand.',
  report: 'Report',
  again: 'Check again',
  back: 'Back to the app',
};
