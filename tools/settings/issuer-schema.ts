import { IssuerFile } from '../../src/smart/issuer-config.ts';
import { type SettingNotes, toEditorSchema } from './to-editor-schema.ts';

const NOTES: SettingNotes = {
  $schema: 'Where this schema is, for editors.',
  name: 'For the people who keep this file; the app does not show it.',
  issuer: 'The FHIR base address this file is named after; npm run config:check compares them.',
  clientId: 'The client id this EHR gave the app.',
  scopes: 'What the app asks for. docs/install.md has the list and the reason for each.',
  launches:
    'What the launch addresses for an infant’s chart and for the waiting list ask for instead.',
  'launches.infant': 'launch-infant.html: also a parent’s own chart, from an infant’s.',
  'launches.infant.clientId': 'Where this EHR gives each launch address a client id of its own.',
  'launches.infant.scopes': 'In place of scopes, at launch-infant.html.',
  'launches.list': 'launch-list.html: the waiting list, opened without a chart.',
  'launches.list.clientId': 'Where this EHR gives each launch address a client id of its own.',
  'launches.list.scopes': 'In place of scopes, at launch-list.html.',
  standalone: 'May be opened without a chart, for trial; needs launch/patient in scopes.',
  practice: 'The practice file, from the app’s folder: practice/yours.json.',
  quirks: 'How this EHR departs from the specification; {} for none.',
  'quirks.pkce': 'if-supported only for an EHR that does not announce S256.',
  'quirks.idTokenIssuer':
    'same-origin only for an EHR whose id_token has another iss than discovery states, on the same host.',
  'quirks.observationCategory':
    'The one category searched for screening results; null: without one; left out: survey, and every code the app reads.',
  'quirks.write':
    'auto (default): what the EHR says it can; one-by-one: never a transaction; none: nothing, the note is copied by hand.',
  'quirks.noteAs':
    'What the handoff note is filed as; null: copied by hand; left out: what the EHR takes.',
  'quirks.notSearchable': 'Resource types this EHR does not let the app search.',
  'quirks.notWritable': 'Resource types it takes, and that mean something else there.',
};

export const issuerSchema = () =>
  toEditorSchema(
    IssuerFile,
    'issuer.schema.json',
    'Issuer file of Connect to care (ehr/<SHA-256 of the issuer>.json)',
    NOTES,
  );
