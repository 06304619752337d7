import { html } from 'hono/html';

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
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Choose a patient</title>
<style>
  body { margin: 0; padding: 24px 20px; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; color: #1c2b33; background: #fff; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
  p, label, select, button { display: block; margin: 0 0 .75rem; max-width: 34em; font: inherit; }
  select, button { min-height: 44px; padding: .25rem .5rem; width: 100%; box-sizing: border-box; }
</style>
</head>
<body>
<main>
<h1>${appName} asks for a patient</h1>
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
</form>
</main>
</body>
</html>`;
  const back = new URL(params.get('redirect_uri') ?? '').origin;
  return new Response(String(page), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      // The way back to the app is a redirect of this form, which browsers count as its action.
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${back}`,
    },
  });
}
