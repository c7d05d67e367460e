import { drawWeek } from '../../../shared/domain/hours/picture/drawWeek';
import type { Schedule } from '../../../shared/domain/hours/schedule';
import { englishHours } from '../../../shared/domain/hours/text/hoursLocale';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { located, locator } from '../../../shared/n8n/desk/locator';
import { ItemWithFiles } from '../../../shared/n8n/forEachItem';
import type { PanelSchedule } from '../../../shared/n8n/hours/fromPanel';
import { readPanelSchedule } from '../../../shared/n8n/hours/readPanelSchedule';
import { scheduleField } from '../../../shared/n8n/hours/scheduleFields';
import type { StoredSchedule } from '../../../shared/store/schedules/scheduleStore';
import { limitOf, pageFields } from '../../pageFields';

const scheduleLocator = locator({ displayName: 'Schedule', name: 'storedSchedule', search: 'searchSchedules' });

const idOf = (desk: Desk): string => located(desk, 'storedSchedule', 'Schedule');

function readSchedule(desk: Desk): Schedule {
	const { schedule: [schedule] = [] } = desk.parameter<{ schedule?: PanelSchedule[] }>('schedule', {});
	if (!schedule) throw desk.refusal('There is no schedule', "Fill one in under 'Schedule'.");
	const read = readPanelSchedule(schedule, desk.context.getTimezone());
	if (read.ok) return read.value;
	throw desk.refusal(read.failure.message, read.failure.wayOut);
}

/** With a picture of its coming week, so that a mistake is seen before it costs anything. */
async function withPicture(desk: Desk, stored: StoredSchedule): Promise<ItemWithFiles> {
	const svg = Buffer.from(drawWeek(stored.schedule, desk.at.getTime(), englishHours));
	return new ItemWithFiles(asItem(stored), { week: await desk.context.helpers.prepareBinaryData(svg, 'business-hours.svg', 'image/svg+xml') });
}

const createSchedule: DeskOperation = {
	resource: 'schedule',
	option: { name: 'Create', value: 'create', action: 'Create a schedule', description: 'Keep opening hours under a name, for nodes, channels and reports' },
	fields: [scheduleField],
	async run(desk) {
		return await withPicture(desk, desk.valueOf(await desk.store.schedules.save({ schedule: readSchedule(desk) }, desk.actor, desk.at)));
	},
};

const deleteSchedule: DeskOperation = {
	resource: 'schedule',
	option: { name: 'Delete', value: 'delete', action: 'Delete a schedule', description: 'Refused while a channel goes by it' },
	fields: [scheduleLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.schedules.remove(idOf(desk), desk.actor, desk.at)));
	},
};

const getSchedule: DeskOperation = {
	resource: 'schedule',
	option: { name: 'Get', value: 'get', action: 'Get a schedule', description: 'With a picture of the coming seven days' },
	fields: [scheduleLocator],
	async run(desk) {
		return await withPicture(desk, desk.valueOf(await desk.store.schedules.get(idOf(desk))));
	},
};

const getManySchedules: DeskOperation = {
	resource: 'schedule',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many schedules', description: 'List schedules by name' },
	fields: pageFields,
	async run(desk) {
		return asItems(await desk.store.schedules.find(limitOf(desk)));
	},
};

const updateSchedule: DeskOperation = {
	resource: 'schedule',
	option: { name: 'Update', value: 'update', action: 'Update a schedule', description: 'Put other opening hours in the place of a schedule, wherever it is used' },
	fields: [scheduleLocator, scheduleField],
	async run(desk) {
		return await withPicture(desk, desk.valueOf(await desk.store.schedules.save({ id: idOf(desk), schedule: readSchedule(desk) }, desk.actor, desk.at)));
	},
};

export const scheduleOperations: DeskOperation[] = [createSchedule, deleteSchedule, getSchedule, getManySchedules, updateSchedule];
