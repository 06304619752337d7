import { html } from 'hono/html';
import { plainPage } from './plain-page.ts';

/** Shown inside the chart's frame when there is no address that could safely be told. */
export const refusalPage = (problem: string): Promise<Response> =>
  plainPage({
    title: 'App not opened',
    status: 400,
    body: html`<h1>The app was not opened</h1>
<p>${problem}</p>
<p>Nothing was sent to it. Ask whoever looks after the EHR's apps to check the app's registration: its client id and its redirect address.</p>`,
  });
