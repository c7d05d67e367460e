import type { CloudWorld } from '../cloudWorld.ts';
import type { CloudAccount, CloudNumber } from '../directory.ts';
import { cursorPage } from '../graph/cursorPage.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { selectFields, unknownField } from '../graph/selectFields.ts';
import { accountFigures } from './accountFigures.ts';

const USUAL_FIELDS = ['verified_name', 'code_verification_status', 'display_phone_number', 'quality_rating', 'platform_type', 'throughput', 'webhook_configuration', 'id'];

/** The URLs that are in force for a number at each level. */
function webhookConfiguration(world: CloudWorld, number: CloudNumber): Record<string, string> {
	const account = world.directory.account(number.wabaId);
	const app = account && world.directory.app(account.appId);
	const ofAccount = account?.subscription?.override?.uri;
	return {
		...(number.override ? { phone_number: number.override.uri } : {}),
		...(ofAccount ? { whatsapp_business_account: ofAccount } : {}),
		...(app?.callbackUrl ? { application: app.callbackUrl } : {}),
	};
}

function describe(world: CloudWorld, number: CloudNumber): Record<string, unknown> {
	const { phoneNumberId: id, wabaId } = number;
	const account = world.directory.account(wabaId);
	const entity = (type: string, entityId: string | undefined): Record<string, unknown> => ({ entity_type: type, id: entityId, can_send_message: 'AVAILABLE' });
	return {
		id,
		display_phone_number: number.displayPhoneNumber,
		verified_name: number.verifiedName,
		quality_rating: 'GREEN',
		code_verification_status: number.setup?.verified === false ? 'NOT_VERIFIED' : 'VERIFIED',
		name_status: 'APPROVED',
		new_name_status: 'NONE',
		status: number.setup?.registered === false ? 'DISCONNECTED' : 'CONNECTED',
		platform_type: 'CLOUD_API',
		throughput: { level: 'STANDARD' },
		account_mode: 'LIVE',
		is_official_business_account: false,
		is_pin_enabled: true,
		last_onboarded_time: '2026-01-15T09:00:00+0000',
		messaging_limit_tier: 'TIER_2K',
		whatsapp_business_manager_messaging_limit: 'TIER_2K',
		webhook_configuration: webhookConfiguration(world, number),
		health_status: {
			can_send_message: 'AVAILABLE',
			entities: [entity('PHONE_NUMBER', id), entity('WABA', wabaId), entity('APP', account?.appId)],
		},
	};
}

/** Fields that a number may have but that the simulated ones do not: asked for, they are left out. */
const SILENT_FIELDS = ['username', 'certificate', 'conversational_automation', 'is_on_biz_app', 'search_visibility', 'eligibility_for_api_business_global_search'];

function fieldError(fields: string | undefined, known: string[], node: string): GraphReply | undefined {
	const unknown = unknownField(fields, [...known, ...SILENT_FIELDS]);
	return unknown === undefined ? undefined : refuse(parameterError(`Tried accessing nonexisting field (${unknown}) on node type (${node})`));
}

/** `GET /{phone number id}`. */
export function readNumber({ world, query }: GraphCall, number: CloudNumber): GraphReply {
	const described = describe(world, number);
	return fieldError(query['fields'], Object.keys(described), 'WhatsAppBusinessPhoneNumber') ?? json(selectFields(described, query['fields'], USUAL_FIELDS));
}

/** `GET /{business account id}/phone_numbers`. */
export function listNumbers({ world, query, version }: GraphCall, account: CloudAccount): GraphReply {
	const described = world.directory.numbers().filter(({ wabaId }) => wabaId === account.wabaId).map((number) => describe(world, number));
	const [first] = described;
	const wrong = first && fieldError(query['fields'], Object.keys(first), 'WhatsAppBusinessPhoneNumber');
	const items = described.map((number) => selectFields(number, query['fields'], USUAL_FIELDS));
	return wrong ?? json(cursorPage(items, query, `${world.baseUrl()}/${version}/${account.wabaId}/phone_numbers`));
}

/** `GET /{business account id}`. */
export function readAccount(call: GraphCall, account: CloudAccount): GraphReply {
	const { query } = call;
	const figures = accountFigures(call, account);
	if (figures) return figures;
	const described = { id: account.wabaId, name: account.name, currency: 'EUR', timezone_id: '1', message_template_namespace: account.wabaId, account_review_status: 'APPROVED', health_status: { can_send_message: 'AVAILABLE', entities: [{ entity_type: 'WABA', id: account.wabaId, can_send_message: 'AVAILABLE' }] } };
	return (
		fieldError(query['fields'], Object.keys(described), 'WhatsAppBusinessAccount') ??
		json(selectFields(described, query['fields'], ['id', 'name', 'timezone_id', 'message_template_namespace']))
	);
}
