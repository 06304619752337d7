import { clientRefusedForIt } from '../../launch/client-refused-for-it.ts';
import { ISSUER_FILE_SKELETON } from '../../launch/issuer-file-skeleton.ts';
import type { LaunchProblemCatalogue } from '../../launch/launch-problem-words.ts';
import { enOwnNumbers } from './en-own-numbers.ts';

const reopen = 'Close this panel and open the app again from the patient’s chart.';
const tellIt = 'please send the grey lines below to your IT help desk.';
const notLost = 'Nothing in the chart was changed.';

const WHO_IS_SIGNED_IN = {
  signature: 'The answer that says so does not carry your record system’s seal.',
  issuer: 'The answer that says so was made by another system than yours.',
  audience: 'The answer that says so was made for another app.',
  expired: 'The answer that says so has run out, by this computer’s clock.',
  nonce: 'The answer that says so belongs to another sign-in.',
} as const;

/** Launch problems in English. */
export const enLaunch = {
  forIt: 'For IT',
  callLine: (helpLine) =>
    helpLine === null
      ? enOwnNumbers
      : `The visit can go on without the app: call ${helpLine.name}, ${helpLine.phone}.`,
  ownWindow: 'Open the app in its own window',
  checkEhr: 'For IT: check this EHR',
  problems: {
    no_parameters: () => ({
      heading: 'Please open this app from a chart',
      whatHappened:
        'The app was opened by itself, so it does not know which patient this is about.',
      whatToDo: 'Open the patient’s chart and start the app from there. A bookmark cannot do it.',
      forIt: 'opened without iss and launch, or without an answer from the authorization server.',
    }),
    parameter_missing: ({ name }) => ({
      heading: 'The chart did not say enough',
      whatHappened: 'The chart opened the app without all that the app needs to find the patient.',
      whatToDo: `${reopen} If it happens again, ${tellIt}`,
      forIt: `the launch address has no "${name}", or an empty one.`,
    }),
    parameter_repeated: ({ name }) => ({
      heading: 'The chart opened the app in an unusual way',
      whatHappened: 'The app was given two answers to one question and will not guess.',
      whatToDo: `${reopen} If it happens again, ${tellIt}`,
      forIt: `the launch address has "${name}" more than once.`,
    }),
    issuer_not_a_url: () => ({
      heading: 'The chart did not say where it is',
      whatHappened: 'The app could not read the address of the record system.',
      whatToDo: `${reopen} If it happens again, ${tellIt}`,
      forIt: 'iss is not an http(s) address, or carries a user name, a query or a fragment.',
    }),
    issuer_insecure: ({ issuer }) => ({
      heading: 'The connection to the chart is not private',
      whatHappened: 'The record system’s address is not encrypted, so the app did not connect.',
      whatToDo: capital(tellIt),
      forIt: `iss must be https: ${issuer}`,
    }),
    issuer_unknown: ({ issuer, file }) => ({
      heading: 'This app is not set up for your record system yet',
      whatHappened:
        'The app opens only for record systems it has been told about, and this one is new to it.',
      whatToDo: capital(tellIt),
      forIt: `the issuer ${issuer} has no file. In the app’s folder create\n${file}\nwith:\n${ISSUER_FILE_SKELETON}`,
    }),
    issuer_file_bad: ({ file, reason }) => ({
      heading: 'The app’s set-up has a mistake in it',
      whatHappened: 'The file that says how to work with your record system could not be used.',
      whatToDo: capital(tellIt),
      forIt: `${file}: ${reason}`,
    }),
    discovery_failed: ({ issuer, reason }) => ({
      heading: 'The record system did not answer',
      whatHappened: 'The app asked it how to sign in and got no usable answer.',
      whatToDo: `Wait a minute. ${reopen} If it happens again, ${tellIt}`,
      forIt: `${issuer}/.well-known/smart-configuration: ${reason} (also check CORS)`,
    }),
    no_pkce_support: ({ issuer }) => ({
      heading: 'The record system’s sign-in is not safe enough',
      whatHappened: 'It does not offer a protection that this app requires, so the app stopped.',
      whatToDo: capital(tellIt),
      forIt: `${issuer} does not announce S256 in code_challenge_methods_supported. If it cannot be changed, set "quirks": { "pkce": "if-supported" } in this issuer’s file.`,
    }),
    standalone_off: ({ issuer }) => ({
      heading: 'Please open this app from a chart',
      whatHappened: 'It was opened without a patient, and your practice does not use it that way.',
      whatToDo: 'Open the patient’s chart and start the app from there.',
      forIt: `opened with iss and no launch. For a trial without a menu entry in the EHR, set "standalone": true and add launch/patient to the scopes in the file of ${issuer}; the EHR must offer launch-standalone and context-standalone-patient.`,
    }),
    sign_in_not_shown: ({ issuer }) => ({
      heading: 'The sign-in page did not come up',
      whatHappened:
        'The record system was asked to sign you in twice, and no answer came back. Its sign-in page may not allow being shown inside a panel.',
      whatToDo: `Open the app in a window of its own with the link below. To try again here, close this panel and open it once more.`,
      forIt: `two authorization requests to ${issuer} without an answer, in a frame. Let the authorization page be framed by the EHR (CSP frame-ancestors, no X-Frame-Options), or register the app to open in its own window.`,
    }),
    storage_blocked: () => ({
      heading: 'This browser does not let the app start here',
      whatHappened:
        'The app must remember the sign-in for a moment, and the browser’s settings forbid it inside this panel.',
      whatToDo: `If your chart can open apps in their own window, choose that. Otherwise, ${tellIt}`,
      forIt:
        'sessionStorage is blocked in this frame. Allow site data (third-party storage) for this app’s address.',
    }),
    crypto_missing: () => ({
      heading: 'The app was opened over a connection that is not private',
      whatHappened:
        'Without an encrypted connection the browser does not let the app sign in safely.',
      whatToDo: capital(tellIt),
      forIt: 'no Web Crypto: serve the app over https.',
    }),
    denied: ({ error, description }) => ({
      heading: 'The record system did not let the app in',
      whatHappened: `It ended the sign-in. ${notLost}`,
      whatToDo: `If you chose “Deny” or “Cancel” by mistake, you can try again. ${reopen} Otherwise, ${tellIt}`,
      forIt: answer(error, description),
    }),
    state_mismatch: () => ({
      heading: 'The sign-in answer belongs to another window',
      whatHappened: 'To be sure of the right chart, the app did not use it.',
      whatToDo: reopen,
      forIt: 'code without state, or with a state this window did not send.',
    }),
    answer_of_another: ({ said, expected }) => ({
      heading: 'The sign-in answer comes from somewhere else',
      whatHappened:
        'Another system than your record system answered, so the app did not use it. Nothing was opened.',
      whatToDo: `${reopen} If it happens again, ${tellIt}`,
      forIt: [
        'the authorization response does not carry the iss of the server asked (RFC 9207).',
        `expected ${expected}, got ${said ?? 'none'}`,
        'If this EHR is right, "issuer" in its .well-known/smart-configuration must be the name it answers with.',
      ].join('\n'),
    }),
    no_pending_launch: () => ({
      heading: 'Please open the app again from the chart',
      whatHappened:
        'This window no longer belongs to an open chart: a newer one took its place, or it was opened from history.',
      whatToDo: `${reopen} What was saved is in the chart.`,
      forIt: 'no launch with this state in sessionStorage.',
    }),
    code_refused: ({ status, error, description }) => ({
      heading: 'The sign-in took too long or was used already',
      whatHappened: `The record system did not accept it. ${notLost}`,
      whatToDo: reopen,
      forIt: `token endpoint answered ${status}: ${answer(error ?? 'no error code', description)}`,
    }),
    client_refused: ({ clientId, status, error, description }) => ({
      heading: 'The record system does not know this app yet',
      whatHappened: `It ended the sign-in because of how the app is registered there. ${notLost}`,
      whatToDo: `Opening the app again will not help: ${tellIt}`,
      forIt: clientRefusedForIt(clientId, status, answer(error ?? 'no error code', description)),
    }),
    id_token_refused: ({ why, detail }) => ({
      heading: 'The app could not be sure who is signed in',
      whatHappened: `${WHO_IS_SIGNED_IN[why]} So nothing was opened. ${notLost}`,
      whatToDo:
        why === 'expired'
          ? `Look whether this computer’s clock is right, then: ${reopen} If it happens again, ${tellIt}`
          : `${reopen} If it happens again, ${tellIt}`,
      forIt: `id_token refused (${why}): ${detail}`,
    }),
    token_answer_bad: ({ reason }) => ({
      heading: 'The record system’s answer could not be read',
      whatHappened: `The sign-in went through, but the answer is not one the app can use. ${notLost}`,
      whatToDo: `${reopen} If it happens again, ${tellIt}`,
      forIt: `token response: ${reason}`,
    }),
    no_patient: () => ({
      heading: 'No patient is open',
      whatHappened: 'The record system signed you in but named no patient.',
      whatToDo: 'Open the patient’s chart first, then start the app from it.',
      forIt:
        'no "patient" in the token response: launch from a patient context, with the scope launch.',
    }),
    session_ended: () => ({
      heading: 'The sign-in has ended',
      whatHappened: 'It lasts only a while, to keep the chart private.',
      whatToDo: `${reopen} What was saved is in the chart, and the app goes on from there.`,
      forIt: null,
    }),
    network: ({ step, status }) => ({
      heading: 'The connection failed',
      whatHappened:
        step === 'token'
          ? 'The record system could not be reached to finish the sign-in, or the sign-in had expired.'
          : 'The app could not load its own set-up.',
      whatToDo: `Check the connection. ${reopen}`,
      forIt: `${step}: ${status === null ? 'no answer (also check CORS)' : `HTTP ${status}`}`,
    }),
    unexpected: ({ reason }) => ({
      heading: 'Something in the app went wrong',
      whatHappened: `This is the app’s own fault, not yours. ${notLost}`,
      whatToDo: `${reopen} If it happens again, ${tellIt}`,
      forIt: `fault: ${reason}`,
    }),
  },
} satisfies LaunchProblemCatalogue;

function answer(error: string, description: string | null): string {
  return description === null ? error : `${error}: ${description}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
