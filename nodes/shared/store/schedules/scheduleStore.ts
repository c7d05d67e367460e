import type { Actor } from '../../domain/history/historyEvent';
import type { Schedule } from '../../domain/hours/schedule';
import { nameKey } from '../../domain/nameKey';
import { settingsFromRow } from '../channels/settingsOf';
import { recordHistory } from '../history/recordHistory';
import type { ScheduleRow } from '../schema/scheduleRow';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';

/** Opening hours as the store keeps them. */
export interface StoredSchedule {
	id: string;
	name: string;
	schedule: Schedule;
}

/** Opening hours that several nodes, channels and reports share; each name stands for one of them. */
export interface ScheduleStore {
	get(id: string): Promise<StoreResult<StoredSchedule>>;
	/** By name. `limit` undefined = all. */
	find(limit?: number): Promise<StoredSchedule[]>;
	/** A new one without `id`; with it, the one of that id becomes this. Refused where another has the name. */
	save(given: { id?: string; schedule: Schedule }, actor: Actor, at: Date): Promise<StoreResult<StoredSchedule>>;
	/** Refused while a channel uses it. */
	remove(id: string, actor: Actor, at: Date): Promise<StoreResult<StoredSchedule>>;
}

export const scheduleStore = ({ read, write }: StoreRunner): ScheduleStore => ({
	get: async (id) => await read(async (context) => await getSchedule(context, id)),
	find: async (limit) => await read(async (context) => await findSchedules(context, limit)),
	save: async (given, actor, at) => await write(async (context) => await saveSchedule(context, given, actor, at)),
	remove: async (id, actor, at) => await write(async (context) => await removeSchedule(context, id, actor, at)),
});

export async function getSchedule({ db }: StoreContext, id: string): Promise<StoreResult<StoredSchedule>> {
	const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? done(fromRow(row)) : notFound('schedule', id);
}

async function findSchedules({ db }: StoreContext, limit?: number): Promise<StoredSchedule[]> {
	const query = db.selectFrom('schedules').selectAll().orderBy('name_key');
	return (await (limit === undefined ? query : query.limit(limit)).execute()).map(fromRow);
}

/** `isBack`: one that was removed, under the id that it had. */
export async function saveSchedule(context: StoreContext, { id, schedule, isBack = false }: { id?: string; schedule: Schedule; isBack?: boolean }, actor: Actor, at: Date): Promise<StoreResult<StoredSchedule>> {
	const { db } = context;
	const key = nameKey(schedule.name);
	await context.hold([`schedule ${key}`]);
	const namesake = await db.selectFrom('schedules').select('id').where('name_key', '=', key).executeTakeFirst();
	if (namesake && namesake.id !== id) return refused(`There is a schedule named "${schedule.name}" already, with the ID ${namesake.id}.`, "Choose another name, or use 'Update' for that one.");
	const values = { name: schedule.name, name_key: key, schedule: JSON.stringify(schedule) };
	const before = id === undefined || isBack ? undefined : await getSchedule(context, id);
	if (id === undefined || isBack) id = (await db.insertInto('schedules').values({ id: id ?? context.newId(), ...values }).returning('id').executeTakeFirstOrThrow()).id;
	else if (!(await db.updateTable('schedules').set(values).where('id', '=', id).returning('id').executeTakeFirst())) return notFound('schedule', id);
	await recordHistory(context, { type: 'settingsChanged', actor, at, data: { scheduleId: id, name: schedule.name, before: before?.ok ? before.value.schedule : null, after: schedule } });
	return await getSchedule(context, id);
}

export async function removeSchedule(context: StoreContext, id: string, actor: Actor, at: Date): Promise<StoreResult<StoredSchedule>> {
	const found = await getSchedule(context, id);
	if (!found.ok) return found;
	const channels = await context.db.selectFrom('channels').select(['id', 'settings']).where('settings', 'is not', null).execute();
	const user = channels.find(({ settings }) => settingsFromRow(settings).scheduleId === id);
	if (user) return refused(`The channel ${user.id} goes by this schedule.`, 'Choose other opening hours for that number first.');
	await context.db.deleteFrom('schedules').where('id', '=', id).execute();
	await recordHistory(context, { type: 'settingsChanged', actor, at, data: { scheduleId: id, name: found.value.name, removed: true, before: found.value.schedule, after: null } });
	return found;
}

const fromRow = ({ id, name, schedule }: ScheduleRow): StoredSchedule => ({ id, name, schedule: JSON.parse(schedule) as Schedule });
