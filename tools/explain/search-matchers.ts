/** Whether a record is found by one parameter of a search. */
type Matches = (record: fhir4.Resource) => boolean;

/** The element that says whose record it is, by type: the search parameter `patient`. */
const PATIENT_IN: Readonly<Record<string, string>> = {
  Task: 'for',
  Coverage: 'beneficiary',
  RelatedPerson: 'patient',
};

const DATE_IN: Readonly<Record<string, readonly string[]>> = {
  Appointment: ['start'],
  // A visit matches `ge` by the end of its period too; one without a date is not in any.
  Encounter: ['period.start', 'period.end'],
  Observation: ['effectiveDateTime', 'effectiveInstant', 'effectivePeriod.start'],
  QuestionnaireResponse: ['authored'],
};

/** Parameters that shape an answer, and choose nothing. */
const SHAPING = ['_count', '_sort', '_include'];

/**
 * R4 search, as far as the app asks for it: the values of one parameter are joined by "or".
 * @throws Error for a parameter the app is not known to use
 */
export function matcherOf(type: string, name: string, value: string): Matches {
  const values = value.split(',');
  const token = (path: string): Matches => hasToken(path, values);
  switch (name) {
    case '_id':
      return ({ id = '' }) => values.includes(id);
    case 'patient':
      return (one) => patientsOf(one).some((id) => values.includes(id));
    case 'category':
    case 'code':
    case 'type':
      return token(`${name}.coding`);
    case 'identifier':
      return token('identifier');
    case 'status':
    case 'active':
      return (one) => at(one, name).some((found) => values.includes(String(found)));
    case 'date':
    case 'authored':
      return (one) => (DATE_IN[type] ?? []).flatMap((path) => at(one, path)).some(isSince(value));
    case 'link':
      return (one) => at(one, 'link.other.reference').some((found) => isReference(found, value));
    case 'family':
    case 'given':
      return (one) => at(one, `name.${name}`).some((found) => startsWith(found, value));
    case 'birthdate':
      return (one) => at(one, 'birthDate').some((found) => String(found).startsWith(value));
    case 'phone':
      return (one) => at(one, 'telecom.value').includes(value);
    default:
      if (SHAPING.includes(name)) return () => true;
      throw new Error(`${type}?${name}: a search that npm run explain does not know`);
  }
}

function patientsOf(record: fhir4.Resource): readonly string[] {
  const element =
    record.resourceType === 'Appointment'
      ? 'participant.actor'
      : (PATIENT_IN[record.resourceType] ?? 'subject');
  return at(record, `${element}.reference`).flatMap(
    (reference) => /(?:^|\/)Patient\/([A-Za-z0-9.-]+)/.exec(String(reference))?.[1] ?? [],
  );
}

/** `code`, or `system|code`. */
function hasToken(path: string, values: readonly string[]): Matches {
  return (record) =>
    at(record, path).some((found) => {
      const { system, code, value } = found as fhir4.Coding & fhir4.Identifier;
      const token = code ?? value;
      return (
        token !== undefined && (values.includes(token) || values.includes(`${system}|${token}`))
      );
    });
}

const isSince = (value: string) => (found: unknown) =>
  String(found).slice(0, 10) >= value.replace('ge', '');

const isReference = (found: unknown, value: string): boolean =>
  String(found) === value || String(found).endsWith(`/${value}`);

const startsWith = (found: unknown, value: string): boolean =>
  String(found).toLowerCase().startsWith(value.toLowerCase());

/** Every value at a path, through lists; a file may hold anything. */
function at(record: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (values, name) =>
      values.flatMap((value) => {
        const next = isObject(value) ? value[name] : undefined;
        return (Array.isArray(next) ? next : [next]).filter(
          (one) => one !== undefined && one !== null,
        );
      }),
    [record],
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
