import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

/** A page of the EHR's sign-in, as it may stand in the chart's frame: one column, no scripts. */
export async function plainPage({
  title,
  body,
  status = 200,
  formAction = null,
}: {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
  /** Where its form may lead, as the CSP directive says it; null: it has none. */
  readonly formAction?: string | null;
}): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { margin: 0; padding: 24px 20px; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; color: #1c2b33; background: #fff; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
  p, label, select, button { display: block; margin: 0 0 .75rem; max-width: 34em; font: inherit; }
  select, button { min-height: 44px; padding: .25rem .5rem; width: 100%; box-sizing: border-box; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
  const form = formAction === null ? '' : `; form-action ${formAction}`;
  return new Response(String(page), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'${form}`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
