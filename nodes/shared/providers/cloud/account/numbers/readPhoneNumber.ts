import { isRecord, readList, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { readableWord } from '../../../../domain/readableWord';

const LISTED = [
	'id',
	'display_phone_number',
	'verified_name',
	'quality_rating',
	'code_verification_status',
	'name_status',
	'status',
	'platform_type',
	'throughput',
	'account_mode',
	'is_official_business_account',
	'is_pin_enabled',
	'last_onboarded_time',
	'whatsapp_business_manager_messaging_limit',
];

/** What Meta tells of a number; how it is configured and how it feels only where one number is asked for. */
export const NUMBER_LIST_FIELDS = LISTED.join(',');
export const NUMBER_FIELDS = [...LISTED, 'webhook_configuration', 'health_status'].join(',');

/** A number of the business account, in words that people use. */
export interface PhoneNumber {
	id: string;
	phone: string;
	name: string;
	status: string;
	quality: string;
	verification: string;
	nameStatus?: string;
	messagingLimit?: string;
	throughput?: string;
	health?: { canSend: string; problems: Array<{ about: string; code?: string; problem: string; wayOut?: string }> };
	raw: JsonRecord;
}

/** Reads a number of Meta. */
export function readPhoneNumber(raw: JsonRecord): PhoneNumber {
	const word = (key: string): string | undefined => readableWord(readText(raw, key));
	const nameStatus = word('name_status');
	const messagingLimit = readText(raw, 'whatsapp_business_manager_messaging_limit')?.replace(/^TIER_/, '');
	const throughput = readableWord(readText(readRecord(raw, 'throughput'), 'level'));
	const health = readRecord(raw, 'health_status');
	return {
		id: readText(raw, 'id') ?? '',
		phone: readText(raw, 'display_phone_number') ?? '',
		name: readText(raw, 'verified_name') ?? '',
		status: word('status') ?? 'Unknown',
		quality: word('quality_rating') ?? 'Unknown',
		verification: word('code_verification_status') ?? 'Unknown',
		...(nameStatus && { nameStatus }),
		...(messagingLimit && { messagingLimit }),
		...(throughput && { throughput }),
		...(health && { health: readHealth(health) }),
		raw,
	};
}

const readHealth = (health: JsonRecord): NonNullable<PhoneNumber['health']> => ({
	canSend: readableWord(readText(health, 'can_send_message')) ?? 'Unknown',
	problems: readList(health, 'entities')
		.filter(isRecord)
		.flatMap((entity) => readList(entity, 'errors').filter(isRecord).map((error) => readProblem(entity, error))),
});

function readProblem(entity: JsonRecord, error: JsonRecord) {
	const code = readText(error, 'error_code');
	const wayOut = readText(error, 'possible_solution');
	const about = readText(entity, 'entity_type')?.replace('WABA', 'BUSINESS_ACCOUNT');
	return {
		about: readableWord(about) ?? 'Unknown',
		...(code && { code }),
		problem: readText(error, 'error_description') ?? 'No description',
		...(wayOut && { wayOut }),
	};
}
