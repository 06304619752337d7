import * as v from 'valibot';
import { contextId } from './context-id.ts';
import { isSafeTransport, toUrl } from './issuer-address.ts';
import { toCaregiver } from './launch-caregiver.ts';

/** Text; null where it is absent, null or empty: serializers write an absent member as either. */
const text = v.pipe(
  v.nullish(v.string(), null),
  v.transform((said) => said?.trim() || null),
);

// Sent as text by some servers. Only RECOMMENDED (RFC 6749 §5.1), so one that is no number is an
// end that is not told: the token is used until the server refuses it.
const seconds = v.pipe(
  v.unknown(),
  v.transform((said) => {
    const isSaid = typeof said === 'number' || (typeof said === 'string' && said.trim() !== '');
    return isSaid && Number.isFinite(Number(said)) ? Number(said) : null;
  }),
);

// A list of words is not what RFC 6749 §3.3 says, and can only mean the same.
const scope = v.union([
  text,
  v.pipe(
    v.array(v.string()),
    v.transform((words) => words.join(' ')),
  ),
]);

// What is not named here is not kept: it would fill a window's storage, and nobody asked for it.
const answerOf = (issuer: string) =>
  v.object({
    access_token: v.pipe(v.string(), v.nonEmpty('is empty')),
    // Required by RFC 6749 §5.1, yet sometimes missing; anything but Bearer we could not use.
    token_type: v.pipe(
      text,
      v.check((type) => type === null || /^bearer$/i.test(type), 'is not Bearer'),
    ),
    expires_in: v.optional(seconds),
    scope: v.optional(scope, null),
    refresh_token: v.optional(text, null),
    patient: v.optional(contextId('Patient', issuer), null),
    encounter: v.optional(contextId('Encounter', issuer), null),
    need_patient_banner: v.optional(v.unknown()),
    smart_style_url: v.optional(v.unknown()),
    id_token: v.optional(v.unknown()),
    fhirContext: v.optional(v.unknown()),
  });

export type TokenAnswer = v.InferOutput<ReturnType<typeof answerOf>>;

/**
 * Checks a token endpoint's answer (RFC 6749 §5.1; SMART App Launch 2.2.0 launch context).
 * `reason` names the member that is wrong, never its value.
 */
export function toTokenAnswer(
  body: unknown,
  issuer: string,
): { readonly ok: true; readonly answer: TokenAnswer } | { readonly ok: false; reason: string } {
  const parsed = v.safeParse(answerOf(issuer), body);
  if (parsed.success) return { ok: true, answer: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, reason: `${v.getDotPath(issue) ?? 'body'} is missing or not usable` };
}

/** When the token ends, in epoch ms, counted from when it was asked for; null: not said. */
export function endOf({ expires_in }: TokenAnswer, askedAt: number): number | null {
  return typeof expires_in === 'number' ? askedAt + expires_in * 1000 : null;
}

/** The launch context of an answer. `requested`: the scopes asked for. */
export function toContext(answer: TokenAnswer, requested: string) {
  const style = typeof answer.smart_style_url === 'string' ? toUrl(answer.smart_style_url) : null;
  return {
    encounterId: answer.encounter,
    caregiver: toCaregiver(answer.fhirContext),
    // Absent: the EHR may show none (SMART App Launch 2.2.0), so the app shows its own.
    needPatientBanner: String(answer.need_patient_banner).toLowerCase() !== 'false',
    styleUrl: style !== null && isSafeTransport(style) ? style.href : null,
    // A scope that is not echoed is granted as requested (RFC 6749 §5.1).
    grantedScopes: (answer.scope ?? requested).split(/\s+/).filter((scope) => scope !== ''),
  };
}
