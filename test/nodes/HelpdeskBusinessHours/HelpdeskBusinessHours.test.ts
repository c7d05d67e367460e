import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HelpdeskBusinessHours } from '../../../nodes/HelpdeskBusinessHours/HelpdeskBusinessHours.node';
import { runNode, type NodeRun } from '../../kit/runNode';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const berlin = (changes: INodeParameters = {}) => ({
	schedule: [{ name: 'Shop', zone: 'Europe/Berlin', week: { hours: [{ days: weekdays, open: 'hours', from: '09:00', to: '17:00' }] }, ...changes }],
});

const run = async (parameters: INodeParameters, item: IDataObject = {}, more: Partial<NodeRun> = {}) =>
	(await runNode(new HelpdeskBusinessHours(), { parameters: { schedules: berlin(), ...parameters }, items: [item], ...more })).map((output) => output.map(({ json, binary }): IDataObject => ({ ...json, ...(binary ? { binary } : {}) })));
const found = (item: IDataObject | undefined) => item?.businessHours as IDataObject;

describe('Helpdesk Business Hours', () => {
	it('sends an item to Open with its data, and says until when', async () => {
		const [[item] = [], closed] = await run({ operation: 'check', at: '2026-11-20T10:00:00Z' }, { message: { id: 'wamid.A' } });
		expect(closed).toEqual([]);
		expect(item).toMatchObject({ message: { id: 'wamid.A' }, businessHours: { schedule: 'Shop', state: 'open', reason: 'hours', closesAt: '2026-11-20T16:00:00.000Z' } });
	});

	it.each([
		['en', '2026-11-20T20:00:00Z', 'opens on Monday 23 November at 09:00'],
		['de', '2026-11-20T20:00:00Z', 'öffnet am Montag, 23. November um 09:00 Uhr'],
	])('tells a contact who speaks %s when it opens', async (language, at, text) => {
		const [, [item] = []] = await run({ operation: 'check', at }, { contact: { language } });
		expect(found(item)).toMatchObject({ state: 'closed', opensAt: '2026-11-23T08:00:00.000Z' });
		expect(found(item).opensAtText).toEqual(expect.stringContaining(text.split(' ')[0]!));
	});

	it('names the holiday in the language of the contact', async () => {
		const schedules = berlin({ country: 'DE' });
		const [, [item] = []] = await run({ operation: 'check', at: '2026-12-25T10:00:00Z', schedules }, { contact: { language: 'en' } });
		expect(found(item)).toMatchObject({ state: 'closed', reason: 'holiday', reasonName: 'Christmas Day' });
	});

	it('reads times without a zone as those of the workflow', async () => {
		const [[item] = []] = await run({ operation: 'check', at: '2026-11-20T10:00:00', schedules: berlin({ zone: 'workflow' }) });
		expect(found(item)).toMatchObject({ state: 'open' });
	});

	it('adds business time and measures it', async () => {
		const [[added] = []] = await run({ operation: 'addTime', start: '2026-11-20T15:00:00Z', amount: 2, unit: 'hours' });
		expect(found(added)).toMatchObject({ to: '2026-11-23T09:00:00.000Z' });
		const [[between] = []] = await run({ operation: 'timeBetween', start: '2026-11-20T15:00:00Z', end: '2026-11-23T09:00:00Z' });
		expect(found(between)).toMatchObject({ hours: 2, minutes: 120 });
	});

	it('lists the coming openings, one item each', async () => {
		const [items] = await run({ operation: 'getOpenings', start: '2026-11-20T10:00:00Z', limit: 3 });
		expect(items?.map((item) => found(item).opensAt)).toEqual(['2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z']);
	});

	it('shows the week as a picture', async () => {
		const [[item] = []] = await run({ operation: 'showWeek', start: '2026-11-20T10:00:00Z' });
		expect(item?.binary).toMatchObject({ week: { mimeType: 'image/svg+xml', fileName: 'business-hours.svg' } });
	});

	it.each<[what: string, parameters: INodeParameters, message: RegExp]>([
		['hours that cannot be', { schedules: berlin({ week: { hours: [{ days: ['monday'], open: 'hours', from: '9 am', to: '17:00' }] } }) }, /Schedule "Shop": Monday, range 1 \(9 am to 17:00\)/],
		['a schedule that is not there', { scheduleName: 'Workshop' }, /There is no schedule "Workshop"/],
		['no schedule at all', { schedules: {} }, /There is no schedule/],
		['a time that is none', { at: 'soon' }, /'Time' is not a date and time/],
		['a time in seconds', { at: 1_763_632_800 }, /'Time' is in the year 1970/],
	])('refuses %s', async (_, parameters, message) => {
		await expect(run({ operation: 'check', ...parameters })).rejects.toThrow(message);
	});

	it('sends what failed to Open, because a person should see it', async () => {
		const [open, closed] = await run({ operation: 'check', at: 'soon' }, { id: 1 }, { continueOnFail: true });
		expect(open).toMatchObject([{ id: 1, error: { message: expect.stringContaining("'Time'") } }]);
		expect(closed).toEqual([]);
	});
});
