// The chart's own list of what was written, read again every two seconds.

type WrittenRecord = {
  readonly reference: string;
  readonly version: string;
  readonly type: string;
  readonly what: string;
  readonly state: string;
  readonly when: string;
  readonly resource: unknown;
};

const everyMs = 2000;

function part(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function toItem(record: WrittenRecord): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['reference'] = record.reference;
  item.dataset['version'] = record.version;
  const details = document.createElement('details');
  const summary = part('summary', '', 'View JSON');
  summary.append(part('span', 'unseen', ` of ${record.reference}`));
  const json = part('pre', '', JSON.stringify(record.resource, null, 2));
  json.tabIndex = 0;
  details.append(summary, json);
  item.append(
    part('span', 'type', record.type),
    part('span', 'what', record.what),
    part('span', 'state', record.state),
    part('span', 'when', record.when),
    details,
  );
  return item;
}

/** Shows the records; an unchanged one keeps its place, opened or not. True: one changed. */
export function showRecords(list: HTMLElement, records: readonly WrittenRecord[]): boolean {
  const shown = new Map(
    [...list.querySelectorAll<HTMLElement>(':scope > li')].map((item) => [
      `${item.dataset['reference']} ${item.dataset['version']}`,
      item,
    ]),
  );
  const items = records.map(
    (record) => shown.get(`${record.reference} ${record.version}`) ?? toItem(record),
  );
  const same =
    items.length === list.children.length &&
    items.every((item, place) => item === list.children[place]);
  if (!same) list.replaceChildren(...items);
  return !same;
}

/**
 * Reads now and then every two seconds while the page is visible. `whenWritten` is called once what
 * the page came with is no longer all there is.
 */
export function followRecords(
  patient: string,
  list: HTMLElement,
  state: HTMLElement,
  whenWritten: () => void,
): void {
  let first = true;
  const say = (text: string) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const read = async () => {
    try {
      const answer = await fetch(`/chart/${encodeURIComponent(patient)}/records`);
      if (!answer.ok) throw new Error(String(answer.status));
      const { records }: { readonly records: readonly WrittenRecord[] } = await answer.json();
      if (showRecords(list, records) && !first) whenWritten();
      first = false;
      say(records.length === 0 ? 'Nothing yet.' : `${records.length} on file, newest first.`);
    } catch {
      say('Not up to date: the EHR does not answer. Trying again.');
    }
  };
  const loop = async () => {
    if (!document.hidden) await read();
    setTimeout(loop, everyMs);
  };
  void loop();
}
