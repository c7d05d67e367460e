import { failed, success, type Result } from '../result';
import { asList, asRecord, asText } from './plainValues';
import { listCountries, listRegions } from './publicHolidays';
import type { HolidayChoice } from './schedule';

/** A country that the almanac has, and a part of it that the almanac has. */
export function readHolidayChoice(value: unknown): Result<HolidayChoice, string> {
	const given = asRecord(value);
	const [country, region] = [asText(given.country).toUpperCase(), asText(given.region).toUpperCase()];
	if (!listCountries().some(({ code }) => code === country)) return failed(`Public holidays: there is no country "${country}" in the almanac. Write its code, like DE.`);
	const known = region === '' ? undefined : listRegions(country).find(({ code }) => code.toUpperCase() === region);
	if (region !== '' && !known) return failed(`Public holidays: "${region}" is not a region of ${country} in the almanac. Choose it from the list, or leave it empty.`);
	const worked = asList(given.worked).map(asText).filter(Boolean);
	return success({
		country,
		...(known ? { region: known.code } : {}),
		...(given.bankHolidays === true ? { bankHolidays: true } : {}),
		...(worked.length > 0 ? { worked } : {}),
	});
}
