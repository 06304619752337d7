import { html } from 'hono/html';

/** Shown inside the chart's frame when there is no address that could safely be told. */
export async function refusalPage(problem: string): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>App not opened</title>
<style>
  body { margin: 0; padding: 24px 20px; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; color: #1c2b33; background: #fff; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
  p { margin: 0 0 .75rem; max-width: 34em; }
</style>
</head>
<body>
<main>
<h1>The app was not opened</h1>
<p>${problem}</p>
<p>Nothing was sent to it. Ask whoever looks after the EHR's apps to check the app's registration: its client id and its redirect address.</p>
</main>
</body>
</html>`;
  return new Response(String(page), {
    status: 400,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}
