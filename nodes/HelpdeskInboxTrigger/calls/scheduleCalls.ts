import { openStateAt } from '../../shared/domain/hours/openStateAt';
import { drawWeek } from '../../shared/domain/hours/picture/drawWeek';
import { listCountries, listRegions } from '../../shared/domain/hours/publicHolidays';
import { readSchedule } from '../../shared/domain/hours/readSchedule';
import type { Schedule } from '../../shared/domain/hours/schedule';
import { englishHours, readHoursLocale } from '../../shared/domain/hours/text/hoursLocale';
import type { SettingsCalls } from '../../shared/domain/inbox/leadCalls';
import type { Handlers } from '../api/InboxCall';
import { InboxRefusal, valueOf } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';

/** Opening hours, for administrators. */
export const scheduleCalls: Handlers<Extract<keyof SettingsCalls, `schedules.${string}`>> = {
	'schedules.find': async (desk) => {
		desk.requireAdmin();
		return await desk.store.schedules.find();
	},

	'schedules.save': async (desk, fields) => {
		desk.requireAdmin();
		return valueOf(await desk.store.schedules.save({ id: fields.optionalWord('id'), schedule: givenSchedule(fields) }, desk.actor, desk.at));
	},

	'schedules.remove': async (desk, fields) => {
		desk.requireAdmin();
		valueOf(await desk.store.schedules.remove(fields.word('id'), desk.actor, desk.at));
		return { removed: true };
	},

	'schedules.picture': async (desk, fields) => {
		desk.requireAdmin();
		const [schedule, now] = [givenSchedule(fields), desk.at.getTime()];
		const locale = readHoursLocale(fields.optionalWord('language', 35) ?? '') ?? englishHours;
		return await Promise.resolve({ svg: drawWeek(schedule, now, locale), open: openStateAt(schedule, now).open });
	},

	'schedules.places': async (desk, fields) => {
		desk.requireAdmin();
		const countries = listCountries().map(({ code }) => code);
		const country = fields.optionalWord('country', 2);
		return await Promise.resolve({ countries, regions: country !== undefined && countries.includes(country) ? listRegions(country) : [] });
	},
};

function givenSchedule(fields: RequestFields): Schedule {
	const read = readSchedule(fields.raw('schedule'));
	if (read.ok) return read.value;
	throw new InboxRefusal('refused', [...new Set(read.failure)].join(' '), 'Correct it and save again.');
}
