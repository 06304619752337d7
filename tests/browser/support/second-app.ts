import { serveOnLoopback } from '../../../sandbox/serve.ts';
import { type OtherApp, otherApp } from '../../../tools/sandbox/app-registration.ts';

// An app of someone else's, as small as a SMART app can be and without any code of ours: it signs in
// (SMART App Launch 2.2.0, EHR launch, public client, PKCE) and says whose chart it is in.

const SHARED = `
const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const here = (page) => new URL(page, location.href.split('?')[0]).href;`;

const LAUNCH = `<!doctype html><title>Growth chart</title><script type="module">${SHARED}
const asked = new URLSearchParams(location.search);
const iss = asked.get('iss');
const said = await (await fetch(iss + '/.well-known/smart-configuration')).json();
const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
sessionStorage.setItem('s1', JSON.stringify({ iss, verifier, token: said.token_endpoint }));
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
location.replace(said.authorization_endpoint + '?' + new URLSearchParams({
  response_type: 'code', client_id: 'growth-chart', redirect_uri: here('index.html'),
  launch: asked.get('launch'), scope: 'launch patient/Patient.r', state: 's1', aud: iss,
  code_challenge: base64url(digest), code_challenge_method: 'S256',
}));
</script>`;

const INDEX = `<!doctype html><title>Growth chart</title><h1>Growth chart</h1><p id="who"></p>
<script type="module">${SHARED}
const answer = new URLSearchParams(location.search);
const { iss, verifier, token } = JSON.parse(sessionStorage.getItem(answer.get('state')));
const granted = await (await fetch(token, { method: 'POST', body: new URLSearchParams({
  grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: here('index.html'),
  client_id: 'growth-chart', code_verifier: verifier,
}) })).json();
const headers = { Authorization: 'Bearer ' + granted.access_token };
const patient = await (await fetch(iss + '/Patient/' + granted.patient, { headers })).json();
document.getElementById('who').textContent = 'Chart of ' + patient.name[0].given[0] + ' ' + patient.name[0].family;
</script>`;

/** Serves it on this machine, and says how it is registered. */
export async function openSecondApp() {
  const { port, close } = await serveOnLoopback(async ({ url }) => {
    const page = { '/launch.html': LAUNCH, '/index.html': INDEX }[new URL(url).pathname];
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    return page === undefined
      ? new Response('not found', { status: 404 })
      : new Response(page, { headers });
  }, 0);
  const origin = `http://127.0.0.1:${port}`;
  const app: OtherApp = {
    id: 'growth-chart',
    redirectUri: `${origin}/index.html`,
    launchUrl: `${origin}/launch.html`,
  };
  return { client: otherApp(app), close };
}
