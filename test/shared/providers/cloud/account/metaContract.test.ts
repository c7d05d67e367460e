import type { HttpPort, HttpRequest } from '../../../../../nodes/shared/providers/httpPort';
import { readMetaDescription } from '../metaDescription';
import { ACCOUNT_CALLS } from './accountCalls';
import { requestViolations } from './requestViolations';

const description = readMetaDescription();

/**
 * Where Meta's file of version 23 is known to be behind its documentation: newer fields of numbers and templates, filters and paging of
 * lists, figures, three industries of the Graph reference, and the body that the guide to deregistering shows.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/phone-numbers
 */
const KNOWN_FLAWS: Array<[path: RegExp, complaint: RegExp]> = [
	[/Phone-Number-ID\}$|phone_numbers$/, /^fields: (whatsapp_business_manager_messaging_limit|throughput|platform_type|last_onboarded_time|is_pin_enabled) is described nowhere$/],
	[/deregister$/, /^body: (none is described|messaging_product is not described)$/],
	[/whatsapp_business_profile$/, /^body\.vertical: "(MATRIMONY_SERVICE|NOT_A_BIZ|UNDEFINED)" is none of/],
	[/TEMPLATE_ID\}$|message_templates$/, /^query: (fields|limit|language|status|category) is not described$/],
	[
		/TEMPLATE_ID\}$|message_templates$/,
		/^fields: (sub_category|rejected_reason|quality_score|previous_category|parameter_format|message_send_ttl_seconds|correct_category) is described nowhere$/,
	],
	[/TEMPLATE_ID\}$|message_templates$/, /^body: parameter_format is not described$/],
	[/block_users$/, /^query: limit is not described$/],
	[/WABA-ID\}$/, /^fields: (pricing_)?analytics is described nowhere$/],
];

/** Answers everything with an empty success, so that each call asks what it would ask. */
function listening(): { http: HttpPort; asked: HttpRequest[] } {
	const asked: HttpRequest[] = [];
	return {
		asked,
		http: (request) => {
			asked.push(request);
			return Promise.resolve({ ok: true, value: { status: 200, headers: {}, body: { success: true, data: [] } } });
		},
	};
}

(description ? describe : describe.skip)("Meta's own description of the account", () => {
	const complaintsAbout = (path: string, request: HttpRequest): string[] =>
		requestViolations(description!, path, request).filter((complaint) => !KNOWN_FLAWS.some(([flawed, flaw]) => flawed.test(path) && flaw.test(complaint)));

	it.each(ACCOUNT_CALLS)('allows %s', async (_what, path, call) => {
		const { http, asked } = listening();
		await call(http);
		expect(asked).not.toHaveLength(0);
		expect(asked.flatMap((request) => complaintsAbout(path, request))).toEqual([]);
	});

	it.each<[what: string, path: string, request: Partial<HttpRequest>, complaint: string]>([
		['another method', '/{Version}/{Phone-Number-ID}/register', { method: 'DELETE' }, 'DELETE /{Version}/{Phone-Number-ID}/register is not described'],
		['another address', '/{Version}/{Phone-Number-ID}/register', { url: 'https://graph.facebook.com/v25.0/1/deregister' }, 'is not below'],
		['a parameter that does not exist', '/{Version}/{Phone-Number-ID}/message_history', { method: 'GET', query: { message: 'wamid.A' } }, 'query: message is not described'],
		['an order that does not exist', '/{Version}/{WABA-ID}/phone_numbers', { method: 'GET', query: { sort: 'name.asc' } }, 'query.sort: "name.asc" is none of'],
		['a field that does not exist', '/{Version}/{Phone-Number-ID}', { method: 'GET', query: { fields: 'id,colour' } }, 'fields: colour is described nowhere'],
		['a PIN of five digits', '/{Version}/{Phone-Number-ID}/register', { body: { json: { messaging_product: 'whatsapp', pin: '12345' } } }, 'body.pin: does not match'],
		['no PIN', '/{Version}/{Phone-Number-ID}/register', { body: { json: { messaging_product: 'whatsapp' } } }, 'body: lacks pin'],
		['a misspelt key', '/{Version}/{Phone-Number-ID}/whatsapp_business_profile', { body: { json: { messaging_product: 'whatsapp', web_sites: [] } } }, 'body: web_sites is not described'],
		['no body', '/{Version}/{Phone-Number-ID}/verify_code', {}, 'body: is missing'],
	])('would be heard to complain: %s', (_what, path, request, complaint) => {
		const url = `https://graph.facebook.com${path.replace('{Version}', 'v25.0').replace(/\{[^}]+\}/g, '106540352242922')}`;
		expect(complaintsAbout(path, { method: 'POST', url, ...request }).join(' ')).toContain(complaint);
	});
});
