import type { EngageLabNumber } from '../accounts/engageLabDirectory.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { rowFrame } from './rowFrame.ts';

type Fields = Record<string, unknown>;

/** What EngageLab documents of its news, with examples for what an order leaves out. @see https://github.com/DevEngageLab/engagelab-skills */
const NEWS: Record<string, (number: EngageLabNumber) => Fields> = {
	insufficient_balance: () => ({ remain_balance: 4.2, balance_threshold: 10 }),
	phone_number_update: ({ phone, phoneNumberId }) => ({ phone_number_id: phoneNumberId, display_phone_number: `+${phone}`, current_limit: 'TIER_1K' }),
	whatsapp_business_update: ({ wabaId }) => ({ waba_id: wabaId, waba_event: 'ACCOUNT_VIOLATION', violation_type: 'SPAM' }),
	whatsapp_bsp_add_waba: ({ wabaId }) => ({ org_id: 'org-1', waba_list: [wabaId] }),
	whatsapp_bsp_delivery_estimate_cost: ({ wabaId }) => ({ org_id: 'org-1', waba_id: wabaId, estimated_cost: 0.42 }),
};

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
const wordIn = (fields: Fields, key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');

/** A row of a person's own making, for news that nothing here brings about, and for what EngageLab might send one day. */
export function madeUpEvent(number: EngageLabNumber, given: Fields, at: number): CallbackEvent {
	const { wabaId, numberId } = number;
	const row = { ...rowFrame(at), ...given };
	const event = { wabaId, numberId, about: [] };
	if ('status' in given) return { ...event, kind: 'status', name: wordIn(fieldsOf(given['status']), 'message_status'), row };
	if (!('notification' in given)) return { ...event, kind: 'response', name: wordIn(fieldsOf(given['response']), 'event'), row };
	const notification = fieldsOf(given['notification']);
	const name = wordIn(notification, 'event');
	const data = { ...NEWS[name]?.(number), ...fieldsOf(notification['notification_data']) };
	return { ...event, kind: 'notification', name, row: { ...row, notification: { ...notification, notification_data: data } } };
}
