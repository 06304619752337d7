import * as v from 'valibot';
import { toFhirUser } from './fhir-user.ts';
import { isSafeTransport, toUrl } from './issuer-address.ts';
import { toCaregiver } from './launch-caregiver.ts';

// A FHIR id, with the underscores and lengths some servers allow, but nothing that could
// change the meaning of an address.
const id = v.pipe(v.string(), v.regex(/^(?!\.+$)[\w.-]{1,128}$/, 'is not a FHIR id'));

const Answer = v.looseObject({
  access_token: v.pipe(v.string(), v.nonEmpty('is empty')),
  // Required by RFC 6749 §5.1, yet sometimes missing; anything but Bearer we could not use.
  token_type: v.optional(v.pipe(v.string(), v.regex(/^bearer$/i, 'is not Bearer')), 'Bearer'),
  // Sent as text by some servers.
  expires_in: v.optional(v.pipe(v.unknown(), v.transform(Number), v.finite())),
  scope: v.optional(v.string()),
  refresh_token: v.optional(v.string()),
  patient: v.optional(id),
  encounter: v.optional(v.nullable(id)),
  need_patient_banner: v.optional(v.unknown()),
  smart_style_url: v.optional(v.unknown()),
  id_token: v.optional(v.unknown()),
  fhirContext: v.optional(v.unknown()),
});

export type TokenAnswer = v.InferOutput<typeof Answer>;

/**
 * Checks a token endpoint's answer (RFC 6749 §5.1; SMART App Launch 2.2.0 launch context).
 * `reason` names the member that is wrong, never its value.
 */
export function toTokenAnswer(
  body: unknown,
): { readonly ok: true; readonly answer: TokenAnswer } | { readonly ok: false; reason: string } {
  const parsed = v.safeParse(Answer, body);
  if (parsed.success) return { ok: true, answer: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, reason: `${v.getDotPath(issue) ?? 'body'} is missing or not usable` };
}

/** When the token ends, in epoch ms, counted from when it was asked for; null: not said. */
export function endOf(answer: TokenAnswer, askedAt: number): number | null {
  return answer.expires_in === undefined ? null : askedAt + answer.expires_in * 1000;
}

/** The launch context of an answer. `requested`: the scopes asked for. */
export function toContext(answer: TokenAnswer, issuer: string, requested: string) {
  const style = typeof answer.smart_style_url === 'string' ? toUrl(answer.smart_style_url) : null;
  return {
    encounterId: answer.encounter ?? null,
    user: toFhirUser(answer.id_token, issuer),
    caregiver: toCaregiver(answer.fhirContext),
    // Absent: the EHR may show none (SMART App Launch 2.2.0), so the app shows its own.
    needPatientBanner:
      answer.need_patient_banner !== false && answer.need_patient_banner !== 'false',
    styleUrl: style !== null && isSafeTransport(style) ? style.href : null,
    // A scope that is not echoed is granted as requested (RFC 6749 §5.1).
    grantedScopes: (answer.scope ?? requested).split(/\s+/).filter((scope) => scope !== ''),
  };
}
