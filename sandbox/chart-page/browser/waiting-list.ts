// Runs the waiting list page in the browser; waiting-list-view.ts is its markup.
import { runAppPanel } from './app-panel.ts';

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the waiting list page has no ${id}`);
}

runAppPanel({
  chart: byId('chart', HTMLElement),
  frame: byId('app-frame', HTMLIFrameElement),
  open: byId('open-app', HTMLButtonElement),
  state: byId('launch-state', HTMLElement),
  signedInAs: byId('signed-in-as', HTMLSelectElement),
});
