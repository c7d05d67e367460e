import type { Schedule } from '../../../../nodes/shared/domain/hours/schedule';
import { SHOP } from '../../../shared/store/deskEvents';
import { call, refusedWith } from '../deskOfCalls';
import { deskWithLead } from '../deskWithLead';

const DAY = [{ from: '00:00', to: '24:00' }];
const NEVER: Schedule = { name: 'Shop', zone: 'Europe/Berlin', week: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }, closedDays: [], exceptions: [] };
const ALWAYS: Schedule = { ...NEVER, week: { monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY, saturday: DAY, sunday: DAY } };

describe('Business hours in the inbox', () => {
	const desk = deskWithLead('Lead');

	it('are kept, changed and removed', async () => {
		const { id } = await call(desk.store, desk.lead, 'schedules.save', { schedule: ALWAYS });
		await call(desk.store, desk.lead, 'schedules.save', { id, schedule: { ...ALWAYS, name: 'Workshop', exceptions: [{ date: '2026-12-24', ranges: [{ from: '9:00', to: '12:00' }] }] } });
		expect(await call(desk.store, desk.lead, 'schedules.find')).toMatchObject([{ id, name: 'Workshop', schedule: { exceptions: [{ ranges: [{ from: '09:00', to: '12:00' }] }] } }]);
		await call(desk.store, desk.lead, 'schedules.remove', { id });
		expect(await call(desk.store, desk.lead, 'schedules.find')).toEqual([]);
	});

	it.each([
		['without a name', { ...ALWAYS, name: ' ' }, /no name/],
		['with a range that is none', { ...ALWAYS, week: { monday: [{ from: '09:00', to: '09:00' }] } }, /Monday, range 1/],
		['of a place that is none', { ...ALWAYS, zone: 'Moon/Base' }, /Moon\/Base/],
		['of a country without an almanac', { ...ALWAYS, holidays: { country: 'XX' } }, /XX/],
	])('are refused %s, in words for people', async (_, schedule, words) => {
		await expect(call(desk.store, desk.lead, 'schedules.save', { schedule })).rejects.toMatchObject({ error: { code: 'refused', message: expect.stringMatching(words) as string } });
	});

	it('stay while a number goes by them', async () => {
		const { id } = await call(desk.store, desk.lead, 'schedules.save', { schedule: ALWAYS });
		await call(desk.store, desk.lead, 'channels.update', { id: SHOP.id, changes: { scheduleId: id } });
		await expect(call(desk.store, desk.lead, 'schedules.remove', { id })).rejects.toEqual(refusedWith('refused'));
		await call(desk.store, desk.lead, 'channels.update', { id: SHOP.id, changes: { scheduleId: null } });
		await call(desk.store, desk.lead, 'schedules.remove', { id });
	});

	it.each([
		[ALWAYS, 'en', true],
		[NEVER, 'pt-BR', false],
	])('have a picture before they are kept, which says whether somebody is there', async (schedule, language, open) => {
		const picture = await call(desk.store, desk.lead, 'schedules.picture', { schedule: { ...schedule, name: '<b>Shop</b>' }, language });
		expect(picture).toEqual({ svg: expect.stringMatching(/^<svg [^]*&lt;b>?/) as string, open });
		expect(picture.svg).not.toMatch(/<b>|<script/);
	});

	it('offer the holidays of countries and of their parts', async () => {
		const { countries, regions } = await call(desk.store, desk.lead, 'schedules.places', { country: 'DE' });
		expect(countries).toEqual(expect.arrayContaining(['BR', 'DE', 'FR']));
		expect(regions).toContainEqual({ code: 'BY', name: 'Bayern' });
		expect((await call(desk.store, desk.lead, 'schedules.places', { country: 'XX' })).regions).toEqual([]);
	});
});
