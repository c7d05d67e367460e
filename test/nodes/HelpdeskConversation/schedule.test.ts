import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HelpdeskBusinessHours } from '../../../nodes/HelpdeskBusinessHours/HelpdeskBusinessHours.node';
import { runNode } from '../../kit/runNode';
import { CHANNEL, deskOfEachTest, message } from './deskNode';

const hours = { name: 'Shop', zone: 'UTC', week: { hours: [{ days: ['friday'], open: 'hours', from: '09:00', to: '17:00' }] } };
const shop = { schedule: [hours] };
const FRIDAY = '2026-11-20T10:00:00Z';
const SATURDAY = '2026-11-21T10:00:00Z';

describe('Schedules of the store', () => {
	const desk = deskOfEachTest();
	const create = async () => {
		const { id } = await desk.one('schedule', 'create', {}, { schedule: shop });
		return { id: String(id) };
	};
	const check = async (item: IDataObject, parameters: INodeParameters) => {
		const outputs = await runNode(new HelpdeskBusinessHours(), { parameters: { operation: 'check', ...parameters }, items: [item], credentials: { helpdeskStoreApi: desk.credential() } });
		return outputs.map((output) => output.length);
	};

	it('are created, listed, changed and deleted', async () => {
		const { id } = await create();
		expect(await desk.run('schedule', 'getAll')).toMatchObject([{ id, name: 'Shop' }]);
		const later = { schedule: [{ ...hours, name: 'Workshop' }] };
		expect(await desk.one('schedule', 'update', {}, { storedSchedule: id, schedule: later })).toMatchObject({ id, name: 'Workshop' });
		expect(await desk.one('schedule', 'get', {}, { storedSchedule: id })).toMatchObject({ name: 'Workshop', schedule: { zone: 'UTC' } });
		await desk.one('schedule', 'delete', {}, { storedSchedule: id });
		expect(await desk.run('schedule', 'getAll')).toEqual([]);
	});

	it('are refused with the day and the range named', async () => {
		const wrong = { schedule: [{ ...hours, week: { hours: [{ days: ['friday'], open: 'hours', from: '9 am', to: '17:00' }] } }] };
		await expect(desk.one('schedule', 'create', {}, { schedule: wrong })).rejects.toThrow('Friday, range 1 (9 am to 17:00)');
	});

	it('decide in Helpdesk Business Hours, chosen in the panel', async () => {
		const { id } = await create();
		expect(await check({}, { source: 'store', storedSchedule: id, at: FRIDAY })).toEqual([1, 0]);
		expect(await check({}, { source: 'store', storedSchedule: id, at: SATURDAY })).toEqual([0, 1]);
		await expect(check({}, { source: 'store', storedSchedule: 'nowhere' })).rejects.toThrow('no schedule');
		await expect(check({}, { source: 'store', storedSchedule: '' })).rejects.toThrow("'Schedule' is empty");
	});

	it('decide by the channel that the contact wrote to', async () => {
		const { id } = await create();
		const item = (await desk.receive(message('wamid.A'))) as IDataObject;
		await expect(check(item, { source: 'channel', at: FRIDAY })).rejects.toThrow('has no opening hours');
		await desk.one('channel', 'update', {}, { channelId: CHANNEL, settings: { scheduleId: id } });
		expect(await check(item, { source: 'channel', at: SATURDAY })).toEqual([0, 1]);
		await expect(check({}, { source: 'channel' })).rejects.toThrow('belongs to no channel');
	});

	it('measure the times of reports, where that is chosen', async () => {
		const store = await desk.open();
		const eve = { kind: 'agent', id: 'eve' } as const;
		const at = (iso: string) => new Date(iso);
		const written = '2026-11-20T16:00:00.000Z';
		const { conversation } = await store.receiveMessage(message('wamid.A', { sentAt: written }) as never, at(written));
		await store.recordReply({ conversationId: conversation!.id, providerId: 'wamid.B', kind: 'text', author: 'agent', agentId: 'eve' }, at('2026-11-27T10:00:00Z'));
		const { id } = await create();
		await store.channels.update(CHANNEL, { scheduleId: id }, eve, at(written));
		const period = { period: 'custom', from: '2026-11-20T00:00:00Z', until: '2026-11-28T00:00:00Z' };
		const mean = async (timesIn: string) => ((await desk.one('report', 'get', {}, { ...period, timesIn })) as { firstResponse: { mean: number } }).firstResponse.mean / 3_600_000;
		expect(await mean('wallClock')).toBe(162);
		expect(await mean('businessHours')).toBe(2);
	});
});
