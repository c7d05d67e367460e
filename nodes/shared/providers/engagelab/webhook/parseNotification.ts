import type { AccountEvent, InboundEvent } from '../../../domain/message/inboundEvent';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { isRecord, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { accountSource } from './rowSource';

type Reading = (data: JsonRecord) => Omit<AccountEvent['account'], 'field'>;

const joined = (...parts: Array<string | undefined>): string | undefined => parts.filter(Boolean).join(', ') || undefined;
const labelled = (label: string, value: string | undefined): string | undefined => (value === undefined ? undefined : `${label} ${value}`);

const estimatedCost: Reading = (data) => ({ change: readText(data, 'estimated_cost'), details: labelled('organisation', readText(data, 'org_id')) });

/** What changed, and the details worth reading, by the word of the vendor. */
const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
	[
		'insufficient_balance',
		(data) => ({
			change: 'insufficient_balance',
			details: joined(labelled('remaining', readText(data, 'remain_balance')), labelled('threshold', readText(data, 'balance_threshold'))),
		}),
	],
	['phone_number_update', (data) => ({ change: readText(data, 'current_limit'), details: readText(data, 'display_phone_number') })],
	[
		'whatsapp_business_update',
		(data) => ({ change: readText(data, 'waba_event'), details: joined(readText(data, 'ban_state'), readText(data, 'violation_type')) }),
	],
	['whatsapp_bsp_add_waba', (data) => ({ change: 'added', details: joined(...accountsOf(data)) })],
	['whatsapp_bsp_delivery_estimate_cost', estimatedCost],
	['delivery_estimate_cost', estimatedCost],
]);

/** Accounts as bare ids or as objects, under either spelling of the key. */
function accountsOf(data: JsonRecord): string[] {
	const list = [data['waba_list'], data['wabalist']].find(Array.isArray) ?? [];
	return list.flatMap((entry: unknown) => (isRecord(entry) ? (readText(entry, 'waba_id', 'id') ?? []) : (readText({ entry }, 'entry') ?? [])));
}

function templateChange(data: JsonRecord) {
	const id = readText(data, 'template_id');
	const name = readText(data, 'template_name');
	const language = readText(data, 'template_language');
	const change = readText(data, 'template_status');
	const reason = readText(data, 'template_status_reason');
	return { ...(id && { id }), ...(name && { name }), ...(language && { language }), ...(change && { change }), ...(reason && reason !== 'NONE' && { reason }) };
}

/** News of the account, its templates, its numbers and its balance. */
export function parseNotification(row: JsonRecord, notification: JsonRecord): InboundEvent[] {
	const field = readText(notification, 'event') ?? 'notification';
	const data = readRecord(notification, 'notification_data') ?? {};
	const source = accountSource(field, readText(data, 'waba_id', 'whatsapp_business_account_id'));
	const { provider, channel } = source;
	if (field === 'template_update' && (readText(data, 'template_id') ?? readText(data, 'template_name'))) {
		return [{ event: 'template', provider, channel, template: { field, about: 'status', ...templateChange(data) }, raw: row }];
	}
	const reading = READINGS.get(field);
	if (!reading) return [unknownEvent(source, row, `The notification "${field}" is not documented.`)];
	const { change, details } = reading(data);
	return [{ event: 'account', provider, channel, account: { field, ...(change && { change }), ...(details && { details }) }, raw: row }];
}
