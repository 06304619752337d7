import type { ChartReader } from './chart-reader.ts';
import { idOf, todaysVisits, toVisit } from './visits.ts';
import { ageText, type Calendar, conceptText, personName, valueText } from './words.ts';

export type Fact = { readonly label: string; readonly text: string };

export type ScreeningResult = {
  readonly name: string;
  readonly value: string;
  readonly when: string;
  /** Item answers, where the EHR keeps them as results of their own. */
  readonly items: readonly { readonly name: string; readonly value: string }[];
};

/** What the left of a chart shows. */
export type ChartFacts = {
  readonly patientId: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly visit: { readonly id: string; readonly facts: readonly Fact[] } | null;
  readonly nextAppointment: string;
  readonly screenings: readonly ScreeningResult[];
  /** The Practitioner in today's visit, as "Practitioner/id". */
  readonly seenBy: string | undefined;
};

// A panel's items fold away under it; its total is what people look for.
const isTotal = ({ code }: fhir4.Observation) => /total|score/i.test(conceptText(code));

function toScreenings(
  observations: readonly fhir4.Observation[],
  calendar: Calendar,
): readonly ScreeningResult[] {
  const byId = new Map(observations.map((one) => [one.id, one]));
  const itemsOf = (panel: fhir4.Observation) =>
    (panel.hasMember ?? []).flatMap(({ reference }) => {
      const item = byId.get(idOf(reference));
      return item && !isTotal(item) ? [item] : [];
    });
  const folded = new Set(observations.flatMap(itemsOf));
  return observations
    .filter((one) => !folded.has(one))
    .map((one) => {
      const items = itemsOf(one);
      return {
        name: conceptText(one.code),
        value: items.length === 0 ? valueText(one) : '',
        when: calendar.moment(one.effectiveDateTime ?? one.effectivePeriod?.start),
        items: items.map((item) => ({ name: conceptText(item.code), value: valueText(item) })),
      };
    });
}

function patientFacts(
  patient: fhir4.Patient,
  coverages: readonly fhir4.Coverage[],
  relatives: readonly fhir4.RelatedPerson[],
  calendar: Calendar,
): readonly Fact[] {
  const language = patient.communication?.find(({ preferred }) => preferred === true);
  const interpreter = patient.extension?.some(
    ({ url, valueBoolean }) => url.endsWith('patient-interpreterRequired') && valueBoolean === true,
  );
  const phone = patient.telecom?.find(({ system }) => system === 'phone')?.value;
  const payers = coverages.flatMap(({ payor }) => payor.map(({ display }) => display ?? ''));
  return [
    {
      label: 'Born',
      text: `${calendar.date(patient.birthDate)} (${ageText(patient.birthDate, calendar.today)})`,
    },
    {
      label: 'Language',
      text: `${conceptText(language?.language) || 'not recorded'}${interpreter ? ', interpreter needed' : ''}`,
    },
    { label: 'Coverage', text: payers.join(', ') || 'not recorded' },
    { label: 'Phone', text: phone ?? 'not recorded' },
    { label: 'Record no.', text: patient.identifier?.[0]?.value ?? 'not recorded' },
    ...relatives.map((relative) => ({
      label: conceptText(relative.relationship?.[0]) || 'Family',
      text: personName(relative.name),
    })),
  ];
}

/** Everything the chart shows about one patient; undefined when there is no such chart. */
export async function readChartFacts(
  chart: ChartReader,
  calendar: Calendar,
  patientId: string,
): Promise<ChartFacts | undefined> {
  const patient = await chart.read('Patient', patientId);
  if (patient === undefined) return undefined;
  const whose = `patient=${encodeURIComponent(patientId)}`;
  const [visits, coverages, relatives, observations, appointments, roles] = await Promise.all([
    todaysVisits(chart, calendar, patientId),
    chart.search('Coverage', whose),
    chart.search('RelatedPerson', whose),
    chart.search('Observation', `${whose}&category=survey&_sort=-date&_count=100`),
    chart.search('Appointment', `${whose}&date=ge${calendar.today}&_sort=date`),
    chart.search('PractitionerRole', '_count=200'),
  ]);
  const visit = visits[0];
  const booked = appointments.find(({ status }) => status === 'booked');
  const role = roles.find(({ id }) => id === idOf(visit?.participant?.[0]?.individual?.reference));
  const shown = visit ? toVisit(visit, calendar) : undefined;
  return {
    patientId,
    name: personName(patient.name),
    facts: patientFacts(patient, coverages, relatives, calendar),
    visit:
      visit && shown
        ? {
            id: visit.id ?? '',
            facts: [
              { label: 'Visit', text: shown.reason || 'not recorded' },
              { label: 'Time', text: shown.time },
              { label: 'Room', text: shown.room || 'not recorded' },
              { label: 'With', text: shown.provider || 'not recorded' },
            ],
          }
        : null,
    nextAppointment: booked ? calendar.moment(booked.start) : 'none booked',
    screenings: toScreenings(observations, calendar),
    seenBy: role?.practitioner?.reference,
  };
}
