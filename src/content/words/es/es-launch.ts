import { clientRefusedForIt } from '../../launch/client-refused-for-it.ts';
import { ISSUER_FILE_SKELETON } from '../../launch/issuer-file-skeleton.ts';
import type { LaunchProblemCatalogue } from '../../launch/launch-problem-words.ts';
import { esOwnNumbers } from './es-own-numbers.ts';

const reopen =
  'Cierre este panel y abra la aplicación otra vez desde el expediente de la paciente.';
const tellIt = 'por favor, envíe las líneas grises de abajo a informática.';
const notLost = 'No se cambió nada en el expediente.';

const WHO_IS_SIGNED_IN = {
  signature: 'La respuesta que lo dice no lleva el sello de su sistema.',
  issuer: 'La respuesta que lo dice la hizo otro sistema, no el de su consulta.',
  audience: 'La respuesta que lo dice se hizo para otra aplicación.',
  expired: 'La respuesta que lo dice ya venció, según el reloj de esta computadora.',
  nonce: 'La respuesta que lo dice pertenece a otro inicio de sesión.',
} as const;

/** Launch problems in Spanish. The lines for IT stay in English: they are searched and pasted. */
export const esLaunch = {
  forIt: 'Para informática',
  callLine: (helpLine) =>
    helpLine === null
      ? esOwnNumbers
      : `La visita puede seguir sin la aplicación: llame a ${helpLine.name}, ${helpLine.phone}.`,
  ownWindow: 'Abrir la aplicación en una ventana propia',
  checkEhr: 'Para informática: comprobar este sistema',
  problems: {
    no_parameters: () => ({
      heading: 'Abra esta aplicación desde un expediente',
      whatHappened: 'La aplicación se abrió sola y no sabe de qué paciente se trata.',
      whatToDo: 'Abra el expediente de la paciente e iníciela desde ahí. Un marcador no sirve.',
      forIt: 'opened without iss and launch, or without an answer from the authorization server.',
    }),
    parameter_missing: ({ name }) => ({
      heading: 'El expediente no dio todos los datos',
      whatHappened: 'Abrió la aplicación sin todo lo necesario para encontrar a la paciente.',
      whatToDo: `${reopen} Si se repite, ${tellIt}`,
      forIt: `the launch address has no "${name}", or an empty one.`,
    }),
    parameter_repeated: ({ name }) => ({
      heading: 'La aplicación se abrió de una forma inusual',
      whatHappened: 'Recibió dos respuestas para una misma pregunta y no va a adivinar.',
      whatToDo: `${reopen} Si se repite, ${tellIt}`,
      forIt: `the launch address has "${name}" more than once.`,
    }),
    issuer_not_a_url: () => ({
      heading: 'El expediente no dijo dónde está',
      whatHappened: 'No se pudo leer la dirección del sistema de expedientes.',
      whatToDo: `${reopen} Si se repite, ${tellIt}`,
      forIt: 'iss is not an http(s) address, or carries a user name, a query or a fragment.',
    }),
    issuer_insecure: ({ issuer }) => ({
      heading: 'La conexión con el expediente no es privada',
      whatHappened:
        'La dirección del sistema no está cifrada, y por eso la aplicación no se conectó.',
      whatToDo: capital(tellIt),
      forIt: `iss must be https: ${issuer}`,
    }),
    issuer_unknown: ({ issuer, file }) => ({
      heading: 'La aplicación aún no está preparada para su sistema',
      whatHappened: 'Se abre solo para los sistemas que conoce, y este es nuevo.',
      whatToDo: capital(tellIt),
      forIt: `the issuer ${issuer} has no file. In the app’s folder create\n${file}\nwith:\n${ISSUER_FILE_SKELETON}`,
    }),
    issuer_file_bad: ({ file, reason }) => ({
      heading: 'Hay un error en la configuración',
      whatHappened: 'No se pudo usar el archivo que dice cómo trabajar con su sistema.',
      whatToDo: capital(tellIt),
      forIt: `${file}: ${reason}`,
    }),
    discovery_failed: ({ issuer, reason }) => ({
      heading: 'El sistema de expedientes no respondió',
      whatHappened:
        'La aplicación preguntó cómo iniciar la sesión y no recibió una respuesta útil.',
      whatToDo: `Espere un minuto. ${reopen} Si se repite, ${tellIt}`,
      forIt: `${issuer}/.well-known/smart-configuration: ${reason} (also check CORS)`,
    }),
    no_pkce_support: ({ issuer }) => ({
      heading: 'El inicio de sesión del sistema no es lo bastante seguro',
      whatHappened: 'No ofrece una protección que esta aplicación exige, y por eso se detuvo.',
      whatToDo: capital(tellIt),
      forIt: `${issuer} does not announce S256 in code_challenge_methods_supported. If it cannot be changed, set "quirks": { "pkce": "if-supported" } in this issuer’s file.`,
    }),
    standalone_off: ({ issuer }) => ({
      heading: 'Abra esta aplicación desde un expediente',
      whatHappened: 'Se abrió sin paciente, y su consultorio no la usa de ese modo.',
      whatToDo: 'Abra el expediente de la paciente e inicie la aplicación desde ahí.',
      forIt: `opened with iss and no launch. For a trial without a menu entry in the EHR, set "standalone": true and add launch/patient to the scopes in the file of ${issuer}; the EHR must offer launch-standalone and context-standalone-patient.`,
    }),
    sign_in_not_shown: ({ issuer }) => ({
      heading: 'No apareció la página de inicio de sesión',
      whatHappened:
        'Se pidió dos veces al sistema que iniciara su sesión y no llegó respuesta. Puede que su página no permita mostrarse dentro de un panel.',
      whatToDo: `Abra la aplicación en una ventana propia con el enlace de abajo. Para intentarlo aquí, cierre este panel y ábralo una vez más.`,
      forIt: `two authorization requests to ${issuer} without an answer, in a frame. Let the authorization page be framed by the EHR (CSP frame-ancestors, no X-Frame-Options), or register the app to open in its own window.`,
    }),
    storage_blocked: () => ({
      heading: 'Este navegador no deja que la aplicación empiece aquí',
      whatHappened:
        'La aplicación debe recordar la sesión un momento, y el navegador lo prohíbe dentro de este panel.',
      whatToDo: `Si su sistema puede abrir aplicaciones en su propia ventana, elija eso. Si no, ${tellIt}`,
      forIt:
        'sessionStorage is blocked in this frame. Allow site data (third-party storage) for this app’s address.',
    }),
    crypto_missing: () => ({
      heading: 'La aplicación se abrió por una conexión que no es privada',
      whatHappened:
        'Sin una conexión cifrada, el navegador no permite iniciar la sesión con seguridad.',
      whatToDo: capital(tellIt),
      forIt: 'no Web Crypto: serve the app over https.',
    }),
    denied: ({ error, description }) => ({
      heading: 'El sistema de expedientes no dejó entrar a la aplicación',
      whatHappened: `Terminó el inicio de sesión. ${notLost}`,
      whatToDo: `Si eligió “Denegar” o “Cancelar” por error, puede intentarlo de nuevo. ${reopen} Si no fue así, ${tellIt}`,
      forIt: answer(error, description),
    }),
    state_mismatch: () => ({
      heading: 'La respuesta pertenece a otra ventana',
      whatHappened: 'Para estar segura del expediente correcto, la aplicación no la usó.',
      whatToDo: reopen,
      forIt: 'code without state, or with a state this window did not send.',
    }),
    answer_of_another: ({ said, expected }) => ({
      heading: 'La respuesta viene de otro lugar',
      whatHappened:
        'Respondió otro sistema, no el de su consulta, y la aplicación no usó la respuesta. No se abrió nada.',
      whatToDo: `${reopen} Si se repite, ${tellIt}`,
      forIt: [
        'the authorization response does not carry the iss of the server asked (RFC 9207).',
        `expected ${expected}, got ${said ?? 'none'}`,
        'If this EHR is right, "issuer" in its .well-known/smart-configuration must be the name it answers with.',
      ].join('\n'),
    }),
    no_pending_launch: () => ({
      heading: 'Abra la aplicación otra vez desde el expediente',
      whatHappened:
        'Esta ventana ya no pertenece a un expediente abierto: otro más nuevo tomó su lugar, o se abrió desde el historial.',
      whatToDo: `${reopen} Lo que se guardó está en el expediente.`,
      forIt: 'no launch with this state in sessionStorage.',
    }),
    code_refused: ({ status, error, description }) => ({
      heading: 'El inicio de sesión tardó demasiado o ya se usó',
      whatHappened: `El sistema de expedientes no lo aceptó. ${notLost}`,
      whatToDo: reopen,
      forIt: `token endpoint answered ${status}: ${answer(error ?? 'no error code', description)}`,
    }),
    client_refused: ({ clientId, status, error, description }) => ({
      heading: 'El sistema de expedientes aún no conoce esta aplicación',
      whatHappened: `Terminó el inicio de sesión por la forma en que la aplicación está registrada. ${notLost}`,
      whatToDo: `Abrirla otra vez no servirá: ${tellIt}`,
      forIt: clientRefusedForIt(clientId, status, answer(error ?? 'no error code', description)),
    }),
    id_token_refused: ({ why, detail }) => ({
      heading: 'No se pudo saber con seguridad quién inició la sesión',
      whatHappened: `${WHO_IS_SIGNED_IN[why]} Por eso no se abrió nada. ${notLost}`,
      whatToDo:
        why === 'expired'
          ? `Vea si el reloj de esta computadora está bien. Luego: ${reopen} Si se repite, ${tellIt}`
          : `${reopen} Si se repite, ${tellIt}`,
      forIt: `id_token refused (${why}): ${detail}`,
    }),
    token_answer_bad: ({ reason }) => ({
      heading: 'No se pudo leer la respuesta del sistema',
      whatHappened: `La sesión se inició, pero la respuesta no es una que la aplicación pueda usar. ${notLost}`,
      whatToDo: `${reopen} Si se repite, ${tellIt}`,
      forIt: `token response: ${reason}`,
    }),
    no_patient: () => ({
      heading: 'No hay una paciente abierta',
      whatHappened: 'El sistema inició su sesión pero no nombró a ninguna paciente.',
      whatToDo: 'Abra primero el expediente de la paciente y luego inicie la aplicación desde él.',
      forIt:
        'no "patient" in the token response: launch from a patient context, with the scope launch.',
    }),
    session_ended: () => ({
      heading: 'La sesión ha terminado',
      whatHappened: 'Dura solo un tiempo, para mantener privado el expediente.',
      whatToDo: `${reopen} Lo que se guardó está en el expediente, y la aplicación sigue desde ahí.`,
      forIt: null,
    }),
    network: ({ step, status }) => ({
      heading: 'Falló la conexión',
      whatHappened:
        step === 'token'
          ? 'No se pudo llegar al sistema para terminar el inicio de sesión, o este había vencido.'
          : 'La aplicación no pudo cargar su propia configuración.',
      whatToDo: `Revise la conexión. ${reopen}`,
      forIt: `${step}: ${status === null ? 'no answer (also check CORS)' : `HTTP ${status}`}`,
    }),
    unexpected: ({ reason }) => ({
      heading: 'Algo falló en la aplicación',
      whatHappened: `Es una falla de la aplicación, no suya. ${notLost}`,
      whatToDo: `${reopen} Si se repite, ${tellIt}`,
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
