// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { showRecords } from './written-list.ts';

const task = {
  reference: 'Task/1',
  version: '1',
  type: 'Task',
  what: 'Warm handoff',
  state: 'Agreed',
  when: 'Mar 2, 2026, 10:05 AM',
  resource: { resourceType: 'Task', id: '1' },
};
const flag = { ...task, reference: 'Flag/1', type: 'Flag', what: '<b>Support</b>' };

let list: HTMLOListElement;
beforeEach(() => {
  list = document.createElement('ol');
});
const opened = (place: number) => list.children[place]?.querySelector('details');

describe('the list of what was written', () => {
  test('shows each record with its state and its JSON', () => {
    showRecords(list, [task, flag]);
    expect(list.children).toHaveLength(2);
    expect(list.children[0]?.textContent).toContain('Warm handoff');
    expect(opened(0)?.textContent).toContain('"resourceType": "Task"');
  });

  test('shows text as text, whatever is written in it', () => {
    showRecords(list, [flag]);
    expect(list.querySelector('b')).toBeNull();
    expect(list.textContent).toContain('<b>Support</b>');
  });

  test('leaves JSON open that someone is reading while new records arrive', () => {
    showRecords(list, [task]);
    opened(0)?.setAttribute('open', '');
    showRecords(list, [flag, task]);
    expect(opened(0)?.hasAttribute('open')).toBe(false);
    expect(opened(1)?.hasAttribute('open')).toBe(true);
  });

  test('says whether anything changed', () => {
    expect(showRecords(list, [task])).toBe(true);
    expect(showRecords(list, [task])).toBe(false);
    expect(showRecords(list, [{ ...task, version: '2' }])).toBe(true);
  });

  test('shows a record anew when it has a new version', () => {
    showRecords(list, [task]);
    showRecords(list, [{ ...task, version: '2', state: 'Appointment confirmed' }]);
    expect(list.children).toHaveLength(1);
    expect(list.textContent).toContain('Appointment confirmed');
  });
});
