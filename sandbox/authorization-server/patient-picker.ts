import { html } from 'hono/html';
import { plainPage } from './plain-page.ts';

/** Who may be chosen where an app is opened without a chart. */
export type People = {
  readonly patients: readonly { readonly id: string; readonly label: string }[];
  /** `reference` is relative, as in "Practitioner/42". */
  readonly staff: readonly { readonly reference: string; readonly name: string }[];
};

/** Names of the two answers; every other field of the form is the app's own request, unchanged. */
export const CHOICE = { patient: 'chosen_patient', user: 'chosen_user' } as const;

/**
 * SMART App Launch 2.2.0, scope `launch/patient`: the authorization server asks which patient. This
 * EHR has no passwords, so that it asks who is signed in as well.
 */
export async function patientPicker(
  params: URLSearchParams,
  people: People,
  appName: string,
): Promise<Response> {
  const carried = [...params].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const back = new URL(params.get('redirect_uri') ?? '').origin;
  return plainPage({
    title: 'Choose a patient',
    // The way back to the app is a redirect of this form, which browsers count as its action.
    formAction: `'self' ${back}`,
    body: html`<h1>${appName} asks for a patient</h1>
<p>It was not opened from a chart. Sandbox EHR, fictitious people.</p>
<form method="post" action="/auth/authorize">
${carried}
<label for="patient">Patient</label>
<select id="patient" name="${CHOICE.patient}" required>
${people.patients.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}
</select>
<label for="user">Signed in as</label>
<select id="user" name="${CHOICE.user}" required>
${people.staff.map(({ reference, name }) => html`<option value="${reference}">${name}</option>`)}
</select>
<button type="submit">Open ${appName}</button>
</form>`,
  });
}
