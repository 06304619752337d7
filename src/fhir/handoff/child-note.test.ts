import { expect, test } from 'vitest';
import { toChildNote } from './child-note.ts';

const note = {
  child: 'Patient/2',
  encounter: 'Encounter/5',
  day: '2026-11-23',
  at: '2026-11-23T16:00:00Z',
  by: { reference: 'PractitionerRole/4', name: 'Dr. Peter Mockwell, MD' },
  text: 'Caregiver screening completed and reviewed with caregiver. Support discussed.',
};

test('the line in the infant’s chart says nothing else, and leads nowhere (H10)', () => {
  expect(toChildNote(note, 'urn:uuid:1')).toEqual({
    resourceType: 'Communication',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:1' }],
    status: 'completed',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/communication-category',
            code: 'notification',
            display: 'Notification',
          },
        ],
      },
    ],
    subject: { reference: 'Patient/2' },
    encounter: { reference: 'Encounter/5' },
    sent: note.at,
    sender: { reference: 'PractitionerRole/4' },
    payload: [{ contentString: note.text }],
  });
});

test('without a visit and without a signed-in user it is still a valid line', () => {
  const bare = { ...note, encounter: null, by: { reference: null, name: 'Signed-in user' } };
  const resource = toChildNote(bare, 'urn:uuid:1');
  expect(resource).not.toHaveProperty('encounter');
  expect(resource).not.toHaveProperty('sender');
});
