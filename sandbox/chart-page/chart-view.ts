import { html } from 'hono/html';
import type { ChartFacts, Fact, ScreeningResult } from './chart-facts.ts';
import { type Markup, page } from './page.ts';
import type { StaffMember } from './staff.ts';

/** An app that an administrator registered with this EHR. */
export type RegisteredApp = { readonly id: string; readonly name: string };

export type ChartView = {
  readonly facts: ChartFacts;
  readonly staff: readonly StaffMember[];
  readonly app: RegisteredApp;
  /** Every app that can be opened here. */
  readonly apps: readonly RegisteredApp[];
  /** The frame as a strict host would sandbox it. */
  readonly strictFrame: boolean;
  /** The app opens with the chart; otherwise it waits for the button. */
  readonly autoLaunch: boolean;
};

const factList = (facts: readonly Fact[]) =>
  html`<dl>${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`;

function screening({ name, value, when, items }: ScreeningResult): Markup {
  return html`<li>
<span class="what">${name}</span> <span class="value">${value}</span>
<span class="when">${when}</span>
${
  items.length === 0
    ? ''
    : html`<details><summary>${items.length} answers</summary>
<ul>${items.map((item) => html`<li><span>${item.name}</span> <span>${item.value}</span></li>`)}</ul></details>`
}
</li>`;
}

/** The left of the chart, on its own: the page shows it anew when something was written. */
export function factsColumn(facts: ChartFacts): Markup {
  return html`<aside class="facts" id="facts" aria-label="Patient facts">
<h1>${facts.name}</h1>
${factList(facts.facts)}
<h2>Today</h2>
${facts.visit ? factList(facts.visit.facts) : html`<p>No visit today.</p>`}
${factList([{ label: 'Next appt', text: facts.nextAppointment }])}
<h2>Screening results</h2>
${
  facts.screenings.length === 0
    ? html`<p>None on file.</p>`
    : html`<ul class="screenings">${facts.screenings.map(screening)}</ul>`
}
</aside>`;
}

export function staffSelect(staff: readonly StaffMember[], seenBy: string | undefined): Markup {
  const option = ({ reference, name, role }: StaffMember) =>
    html`<option value="${reference}"${reference === seenBy ? html` selected` : ''}>${name}, ${role}</option>`;
  return html`<label class="signed-in">Signed in as
<select id="signed-in-as">${staff.map(option)}</select></label>`;
}

/** Which app the page opens; nothing to choose where there is one. */
export function appChoice(apps: readonly RegisteredApp[], shown: RegisteredApp): Markup {
  const link = ({ id, name }: RegisteredApp) =>
    html`<a href="?app=${encodeURIComponent(id)}"${id === shown.id ? html` aria-current="page"` : ''}>${name}</a>`;
  return apps.length < 2
    ? html``
    : html`<nav class="apps" aria-label="Apps">${apps.map(link)}</nav>`;
}

const strictSandbox = 'allow-scripts allow-same-origin allow-forms allow-popups';

/** The chart: facts, what was written, and the app in its frame. browser/chart.ts runs it. */
export function chartPageView(view: ChartView): Markup {
  const { facts, staff, app, apps, strictFrame, autoLaunch } = view;
  return page(
    'Chart',
    html`<header class="bar">
<a class="home" href="/">Visits today</a>
${appChoice(apps, app)}
${staffSelect(staff, facts.seenBy)}
</header>
<div class="chart" id="chart" data-patient="${facts.patientId}" data-encounter="${facts.visit?.id ?? ''}" data-app="${app.id}" data-auto-launch="${autoLaunch ? 'yes' : 'no'}">
${factsColumn(facts)}
<main class="written" aria-label="Chart">
<section aria-labelledby="written-heading">
<h2 id="written-heading">Written to this chart</h2>
<p id="written-state" role="status">Reading the chart…</p>
<ol id="written"></ol>
</section>
</main>
<section class="panel" aria-label="${app.name} panel">
<div class="separator" id="separator" role="separator" tabindex="0" aria-orientation="vertical" aria-label="Width of the app panel" aria-controls="app-panel" aria-valuemin="300" aria-valuemax="480" aria-valuenow="380"></div>
<div class="app" id="app-panel">
<div class="app-bar"><button type="button" id="open-app">Open ${app.name}</button><p id="launch-state" role="status"></p></div>
<iframe id="app-frame" title="${app.name}"${strictFrame ? html` sandbox="${strictSandbox}"` : ''}></iframe>
</div>
</section>
</div>`,
    ['chart.ts'],
  );
}
