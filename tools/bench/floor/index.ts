import FHIR from 'fhirclient';

// One session, one FHIR read, one line of text.
const client = await FHIR.oauth2.ready();
const patient = await client.patient.read();
document.body.textContent = `Ready to read: ${patient['name']?.[0]?.given?.[0] ?? 'no name'}`;
