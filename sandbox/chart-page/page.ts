import { html } from 'hono/html';

export type Markup = ReturnType<typeof html>;

/** The frame every page of the EHR shares. Titles name no patient: they end up in histories. */
export function page(title: string, body: Markup, scripts: readonly string[] = []): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/ehr.css">
${scripts.map((script) => html`<script type="module" src="/assets/${script}"></script>`)}
</head>
<body>
${body}
</body>
</html>`;
}

/** A page for when a chart cannot be shown. */
export function problemPage(heading: string, next: string): Markup {
  return page(
    'Chart',
    html`<header class="bar"><a class="home" href="/">Practice EHR</a></header>
<main class="list"><h1>${heading}</h1><p>${next}</p></main>`,
  );
}
