// Runs the chart page in the browser; chart-view.ts is its markup.
import { runAppPanel } from './app-panel.ts';
import { refreshFacts } from './facts.ts';
import { makeResizable } from './panel-width.ts';
import { followRecords } from './written-list.ts';

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the chart page has no ${id}`);
}

const chart = byId('chart', HTMLElement);
const panel = byId('app-panel', HTMLElement);

makeResizable(byId('separator', HTMLElement), panel);
const patient = chart.dataset['patient'] ?? '';
const facts = byId('facts', HTMLElement);
followRecords(
  patient,
  byId('written', HTMLElement),
  byId('written-state', HTMLElement),
  () => void refreshFacts(patient, facts),
);
runAppPanel({
  chart,
  frame: byId('app-frame', HTMLIFrameElement),
  open: byId('open-app', HTMLButtonElement),
  state: byId('launch-state', HTMLElement),
  signedInAs: byId('signed-in-as', HTMLSelectElement),
});
