import type { Parsed } from '../border/parsed.ts';
import { inForce, inUse } from '../codes/in-force.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';

/** Nobody but the person pays (docs/data.md "payers accepted"). */
const UNINSURED = 'Uninsured';

const SELF_PAY = 'http://terminology.hl7.org/CodeSystem/coverage-selfpay';

/**
 * Who pays, as the chart words it, first cover first. R4 Coverage is also for "patient-pay
 * agreements": their payor is the patient or a relative, whose name is no payer's. Beside an insurer
 * that says nothing; alone, that she is uninsured.
 */
export function payersOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
  today: string,
): readonly string[] {
  const names = coversOf(person, resources, today).flatMap(namesIn);
  const insurers = names.filter((name) => name !== UNINSURED);
  return [...new Set(insurers.length > 0 ? insurers : names)];
}

/** Her covers by an insurer, `Coverage/7`, first cover first: what a referral is paid by. */
export const insuranceOf = (
  person: string | null,
  resources: readonly fhir4.Resource[],
  today: string,
): readonly string[] =>
  coversOf(person, resources, today)
    .filter((cover) => cover.id !== undefined && isByInsurer(cover))
    .map(({ id }) => `Coverage/${id}`);

/** An insurer that the chart gives no name is one all the same; she herself is none. */
const isByInsurer = (cover: Parsed<fhir4.Coverage>): boolean =>
  (cover.payor ?? []).length > 0 && !namesIn(cover).includes(UNINSURED);

function namesIn({ type, payor }: Parsed<fhir4.Coverage>): readonly string[] {
  const isSelfPay = type?.coding?.some(({ system }) => system === SELF_PAY) === true;
  const all: readonly fhir4.Reference[] | undefined = payor;
  if (isSelfPay) return [UNINSURED];
  return (all ?? []).flatMap((one) => (isPerson(one) ? UNINSURED : (one.display ?? [])));
}

const isPerson = (payor: fhir4.Reference): boolean =>
  /^(Patient|RelatedPerson)\//.test(referenceOf(payor) ?? '') ||
  /^(Patient|RelatedPerson)$/.test(payor.type ?? '') ||
  /^self[\s-]*pay$/i.test(payor.display?.trim() ?? '');

/** The number on her card: the subscriber's, where the cover states it so (R4 Coverage). */
export const memberNumberOf = (
  person: string | null,
  resources: readonly fhir4.Resource[],
  today: string,
): string | null =>
  coversOf(person, resources, today)
    .flatMap(
      ({ subscriberId, identifier = [] }) =>
        subscriberId ?? memberIdentifier(identifier.filter((one) => inUse(one, today))) ?? [],
    )
    .at(0) ?? null;

const memberIdentifier = (identifiers: readonly fhir4.Identifier[]) =>
  identifiers.find(({ type }) => type?.coding?.some(({ code }) => code === 'MB'))?.value;

function coversOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
  today: string,
): readonly Parsed<fhir4.Coverage>[] {
  return resources
    .filter(isType('Coverage'))
    .filter(({ beneficiary }) => referenceOf(beneficiary) === person)
    .filter(({ status, period }) => status === 'active' && inForce(period, today))
    .toSorted((a, b) => (a.order ?? 99) - (b.order ?? 99));
}
