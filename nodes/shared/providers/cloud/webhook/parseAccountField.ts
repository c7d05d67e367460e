import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { datedPart } from '../../metaShapes/inbound/eventSource';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

type Reading = (value: JsonRecord) => { change?: string; details?: string };

const joined = (...parts: Array<string | undefined>): string | undefined => parts.filter((part) => part !== undefined).join(', ') || undefined;
const labelled = (label: string, value: string | undefined): string | undefined => (value === undefined ? undefined : `${label} ${value}`);

/** The parts of an update that say what it is about, whichever of them it has. */
function accountUpdate(value: JsonRecord): ReturnType<Reading> {
	const violation = readText(readRecord(value, 'violation_info'), 'violation_type');
	const ban = readText(readRecord(value, 'ban_info'), 'waba_ban_state');
	const restrictions = Array.isArray(value['restriction_info'])
		? value['restriction_info'].flatMap((restriction: unknown) => readText(restriction, 'restriction_type') ?? [])
		: [];
	return {
		change: readText(value, 'event'),
		details: joined(violation, ban, ...restrictions, readText(value, 'country')),
	};
}

/** What changed, and the details worth reading, field by field. */
const READINGS = {
	phone_number_quality_update: (value) => ({
		change: readText(value, 'event'),
		details: joined(
			labelled('from', readText(value, 'old_limit')),
			labelled('to', readText(value, 'max_daily_conversations_per_business', 'current_limit')),
		),
	}),
	phone_number_name_update: (value) => ({
		change: readText(value, 'decision'),
		details: joined(readText(value, 'requested_verified_name'), readText(value, 'rejection_reason')),
	}),
	account_update: accountUpdate,
	account_review_update: (value) => ({ change: readText(value, 'decision') }),
	account_alerts: (value) => {
		const alert = readRecord(value, 'alert_info') ?? value;
		return {
			change: readText(alert, 'alert_type'),
			details: joined(readText(alert, 'alert_severity'), readText(alert, 'alert_status'), readText(alert, 'alert_description')),
		};
	},
	account_settings_update: (value) => ({ change: readText(value, 'type', 'event') }),
	business_capability_update: (value) => ({
		change: readText(value, 'max_daily_conversations_per_business', 'max_daily_conversation_per_phone'),
		details: joined(
			labelled('numbers per business:', readText(value, 'max_phone_numbers_per_business')),
			labelled('numbers per account:', readText(value, 'max_phone_numbers_per_waba')),
		),
	}),
	business_status_update: (value) => ({ change: readText(value, 'event') }),
	business_username_updates: (value) => ({ change: readText(value, 'event', 'status', 'decision'), details: readText(value, 'username') }),
	security: (value) => ({ change: readText(value, 'event'), details: labelled('requested by', readText(value, 'requester')) }),
} satisfies Record<string, Reading>;

type AccountField = keyof typeof READINGS;

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview */
export const ACCOUNT_FIELDS = Object.keys(READINGS);

const isAccountField = (field: string): field is AccountField => Object.hasOwn(READINGS, field);

/** News of the account or of one of its numbers. */
export function parseAccountField(source: EventSource, value: JsonRecord): InboundEvent[] {
	if (!isAccountField(source.field)) return [];
	const reading: Reading = READINGS[source.field];
	const { change, details } = reading(value);
	return [
		{
			event: 'account',
			provider: source.provider,
			channel: source.channel,
			account: { field: source.field, ...(change && { change }), ...(details && { details }) },
			raw: datedPart(source, value),
		},
	];
}
