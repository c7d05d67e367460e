import type { Schedule } from '../../../../nodes/shared/domain/hours/schedule';
import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../../kit/temporaryStore';
import { ADA, at, message, SHOP } from '../../../shared/store/deskEvents';
import { call, hire, refusedWith } from '../deskOfCalls';

const DAY = [{ from: '00:00', to: '24:00' }];
const NEVER: Schedule = { name: 'Shop', zone: 'Europe/Berlin', week: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }, closedDays: [], exceptions: [] };
const ALWAYS: Schedule = { ...NEVER, week: { monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY, saturday: DAY, sunday: DAY } };

describe('Business hours in the inbox', () => {
	const place = temporaryStore();
	let store: HelpdeskStore;
	let lead: string;

	beforeAll(async () => {
		store = await storeFor(place.credential);
		await store.receiveMessage(message('one', { from: ADA }), at(9));
		lead = await hire(store, 'Lead', undefined, true);
	});
	afterAll(async () => await place.remove());

	it('are kept, changed and removed', async () => {
		const { id } = await call(store, lead, 'schedules.save', { schedule: ALWAYS });
		await call(store, lead, 'schedules.save', { id, schedule: { ...ALWAYS, name: 'Workshop', exceptions: [{ date: '2026-12-24', ranges: [{ from: '9:00', to: '12:00' }] }] } });
		expect(await call(store, lead, 'schedules.find')).toMatchObject([{ id, name: 'Workshop', schedule: { exceptions: [{ ranges: [{ from: '09:00', to: '12:00' }] }] } }]);
		await call(store, lead, 'schedules.remove', { id });
		expect(await call(store, lead, 'schedules.find')).toEqual([]);
	});

	it.each([
		['without a name', { ...ALWAYS, name: ' ' }, /no name/],
		['with a range that is none', { ...ALWAYS, week: { monday: [{ from: '09:00', to: '09:00' }] } }, /Monday, range 1/],
		['of a place that is none', { ...ALWAYS, zone: 'Moon/Base' }, /Moon\/Base/],
		['of a country without an almanac', { ...ALWAYS, holidays: { country: 'XX' } }, /XX/],
	])('are refused %s, in words for people', async (_, schedule, words) => {
		await expect(call(store, lead, 'schedules.save', { schedule })).rejects.toMatchObject({ error: { code: 'refused', message: expect.stringMatching(words) as string } });
	});

	it('stay while a number goes by them', async () => {
		const { id } = await call(store, lead, 'schedules.save', { schedule: ALWAYS });
		await call(store, lead, 'channels.update', { id: SHOP.id, changes: { scheduleId: id } });
		await expect(call(store, lead, 'schedules.remove', { id })).rejects.toEqual(refusedWith('refused'));
		await call(store, lead, 'channels.update', { id: SHOP.id, changes: { scheduleId: null } });
		await call(store, lead, 'schedules.remove', { id });
	});

	it.each([
		[ALWAYS, 'en', true],
		[NEVER, 'pt-BR', false],
	])('have a picture before they are kept, which says whether somebody is there', async (schedule, language, open) => {
		const picture = await call(store, lead, 'schedules.picture', { schedule: { ...schedule, name: '<b>Shop</b>' }, language });
		expect(picture).toEqual({ svg: expect.stringMatching(/^<svg [^]*&lt;b>?/) as string, open });
		expect(picture.svg).not.toMatch(/<b>|<script/);
	});

	it('offer the holidays of countries and of their parts', async () => {
		const { countries, regions } = await call(store, lead, 'schedules.places', { country: 'DE' });
		expect(countries).toEqual(expect.arrayContaining(['BR', 'DE', 'FR']));
		expect(regions).toContainEqual({ code: 'BY', name: 'Bayern' });
		expect((await call(store, lead, 'schedules.places', { country: 'XX' })).regions).toEqual([]);
	});
});
