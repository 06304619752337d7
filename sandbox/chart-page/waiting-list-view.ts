import { html } from 'hono/html';
import { appChoice, type RegisteredApp, staffSelect } from './chart-view.ts';
import { type Markup, page } from './page.ts';
import type { StaffMember } from './staff.ts';

type WaitingListView = {
  readonly staff: readonly StaffMember[];
  readonly app: RegisteredApp;
  readonly apps: readonly RegisteredApp[];
  /** The app opens with the page; otherwise it waits for the button. */
  readonly autoLaunch: boolean;
};

/** The app opened for the whole practice, outside any chart: a launch without a patient. */
export function waitingListView({ staff, app, apps, autoLaunch }: WaitingListView): Markup {
  return page(
    'Waiting list',
    html`<header class="bar">
<a class="home" href="/">Visits today</a>
${appChoice(apps, app)}
${staffSelect(staff, undefined)}
</header>
<div class="whole" id="chart" data-patient="" data-encounter="" data-app="${app.id}" data-auto-launch="${autoLaunch ? 'yes' : 'no'}">
<section class="panel" aria-label="${app.name} panel">
<div class="app" id="app-panel">
<div class="app-bar"><button type="button" id="open-app">Open ${app.name}</button><p id="launch-state" role="status"></p></div>
<iframe id="app-frame" title="${app.name}"></iframe>
</div>
</section>
</div>`,
    ['waiting-list.ts'],
  );
}
