import { readSchedule } from '../../../../nodes/shared/domain/hours/readSchedule';
import type { Schedule } from '../../../../nodes/shared/domain/hours/schedule';
import { SHOP, at, message } from '../deskEvents';
import { storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE = { kind: 'agent', id: 'eve' } as const;

function scheduleOf(name: string, from = '09:00'): Schedule {
	const read = readSchedule({ name, zone: 'Europe/Berlin', week: { monday: [{ from, to: '17:00' }] }, holidays: { country: 'DE' } });
	if (!read.ok) throw new Error(read.failure.join(' '));
	return read.value;
}

export function describeSchedules(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const save = async (schedule: Schedule, id?: string) => await desk.store.schedules.save({ ...(id === undefined ? {} : { id }), schedule }, EVE, at(9));

	it('come back as they were saved, by name', async () => {
		const shop = valueOf(await save(scheduleOf('Shop')));
		const desks = valueOf(await save(scheduleOf('Desk')));
		expect(shop).toMatchObject({ name: 'Shop', schedule: scheduleOf('Shop') });
		expect(await desk.store.schedules.find()).toEqual([desks, shop]);
		expect(await desk.store.schedules.find(1)).toEqual([desks]);
		expect(valueOf(await desk.store.schedules.get(shop.id))).toEqual(shop);
	});

	it('can be replaced, under the same id and another name, and who did so is in the history', async () => {
		const { id } = valueOf(await save(scheduleOf('Shop')));
		expect(valueOf(await save(scheduleOf('Store', '08:00'), id))).toMatchObject({ id, name: 'Store', schedule: { week: { monday: [{ from: '08:00' }] } } });
		expect(await desk.store.schedules.find()).toHaveLength(1);
		const changes = (await desk.store.history.find({})).filter(({ type }) => type === 'settingsChanged');
		expect(changes.map(({ actor, data }) => [actor, data?.name])).toEqual(expect.arrayContaining([[EVE, 'Shop'], [EVE, 'Store']]));
	});

	it('have names of their own, in any case', async () => {
		valueOf(await save(scheduleOf('Shop')));
		expect(await save(scheduleOf('SHOP '))).toMatchObject({ ok: false, failure: { kind: 'refused', message: expect.stringContaining('already') } });
	});

	it('cannot be taken from a channel that goes by them', async () => {
		const { id } = valueOf(await save(scheduleOf('Shop')));
		await desk.store.receiveMessage(message('one', { sentAt: at(9).toISOString() }), at(9));
		valueOf(await desk.store.channels.update(SHOP.id, { scheduleId: id }, EVE, at(9)));
		expect(await desk.store.schedules.remove(id, EVE, at(10))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
		valueOf(await desk.store.channels.update(SHOP.id, { scheduleId: null }, EVE, at(10)));
		expect(valueOf(await desk.store.schedules.remove(id, EVE, at(10)))).toMatchObject({ id });
		expect(await desk.store.schedules.find()).toEqual([]);
	});

	it.each([
		['got', async () => await desk.store.schedules.get('nowhere')],
		['replaced', async () => await save(scheduleOf('Shop'), 'nowhere')],
		['removed', async () => await desk.store.schedules.remove('nowhere', EVE, at(9))],
	])('that are not there cannot be %s', async (_, deed) => {
		expect(await deed()).toMatchObject({ ok: false, failure: { kind: 'notFound', what: 'schedule' } });
	});
}
