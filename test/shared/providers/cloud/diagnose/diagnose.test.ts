import { success } from '../../../../../nodes/shared/domain/result';
import { diagnose } from '../../../../../nodes/shared/providers/cloud/diagnose/diagnose';
import type { HttpPort, HttpRequest, HttpResponse } from '../../../../../nodes/shared/providers/httpPort';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const inDays = (days: number) => Math.floor(NOW.getTime() / 1000) + days * 24 * 60 * 60;

const account = { baseUrl: 'http://graph/v25.0', numberId: '106', businessAccountId: '102' };
const setUp = { account, accessToken: 'a-token', appSecrets: ['a-secret'] };

const token = { is_valid: true, app_id: 'our-app', expires_at: 0, scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'] };
const number = {
	display_phone_number: '+1 555 078 3881',
	verified_name: 'Example Bikes',
	quality_rating: 'GREEN',
	status: 'CONNECTED',
	throughput: { level: 'STANDARD' },
	whatsapp_business_manager_messaging_limit: 'TIER_2K',
	health_status: { can_send_message: 'AVAILABLE' },
	webhook_configuration: { phone_number: 'http://n8n/webhook/1/whatsapp-cloud', application: 'http://app/hook' },
};

interface World {
	token?: object;
	number?: object;
	/** The proof that Meta accepts belongs to this answer. */
	acceptsProof?: (proof: string) => boolean;
	apps?: string[];
	webhook?: number;
}

const graph =
	({ token: ofToken = token, number: ofNumber = number, acceptsProof = () => true, apps = ['our-app'] }: World): HttpPort =>
	async ({ url, query = {} }: HttpRequest) => {
		const ok = (body: unknown) => success<HttpResponse>({ status: 200, headers: {}, body });
		if (url.endsWith('/debug_token')) return ok({ data: ofToken });
		if (url.endsWith('/subscribed_apps')) return ok({ data: apps.map((id) => ({ whatsapp_business_api_data: { id } })) });
		if (!query.appsecret_proof) return ok(ofNumber);
		const refusal = { error: { code: 100, message: 'Invalid appsecret_proof provided in the API argument' } };
		return acceptsProof(query.appsecret_proof) ? ok({ id: '106' }) : success<HttpResponse>({ status: 400, headers: {}, body: refusal });
	};

/** The desk's own webhook; keeps what was called. */
function outside(status = 200) {
	const calls: HttpRequest[] = [];
	const port: HttpPort = async (request) => {
		calls.push(request);
		return success({ status, headers: {}, body: '' });
	};
	return { calls, port };
}

const findingsOf = async (world: World, given: Partial<typeof setUp> = {}) =>
	(await diagnose(graph(world), outside(world.webhook).port, { ...setUp, ...given }, NOW)).filter(({ state }) => state !== 'ok');

describe('diagnose', () => {
	it('finds nothing wrong with a set-up that works, and says what is in force', async () => {
		const findings = await diagnose(graph({}), outside().port, setUp, NOW);
		expect(findings.map(({ check, state }) => [check, state])).toEqual([
			['Access token', 'ok'],
			['App secret', 'ok'],
			['Number', 'ok'],
			['Subscription', 'ok'],
			['Callback URL', 'ok'],
			['Webhook', 'ok'],
		]);
		expect(findings[4]?.finding).toContain('http://n8n/webhook/1/whatsapp-cloud, which is set on the number');
	});

	it('calls the webhook with a signature and without the token', async () => {
		const { calls, port } = outside();
		await diagnose(graph({}), port, setUp, NOW);
		expect(calls).toHaveLength(1);
		expect(calls[0]).toMatchObject({ method: 'POST', url: number.webhook_configuration.phone_number, headers: { 'x-hub-signature-256': expect.stringMatching(/^sha256=[0-9a-f]{64}$/) } });
		expect(JSON.stringify(calls)).not.toContain('a-token');
	});

	it.each<[string, World, Partial<typeof setUp>, object]>([
		['a token that Meta does not accept', { token: { is_valid: false } }, {}, { check: 'Access token', state: 'problem' }],
		['a token without a permission', { token: { ...token, scopes: ['whatsapp_business_messaging'] } }, {}, { check: 'Access token', state: 'problem', finding: expect.stringContaining('whatsapp_business_management') }],
		['a token that ends soon', { token: { ...token, expires_at: inDays(3) } }, {}, { check: 'Access token', state: 'warning', finding: expect.stringContaining('3 days') }],
		['a credential without an app secret', {}, { appSecrets: [] }, { check: 'App secret', state: 'problem' }],
		['an app secret of another app', { acceptsProof: () => false }, {}, { check: 'App secret', state: 'problem' }],
		['a number that is not connected', { number: { ...number, status: 'PENDING' } }, {}, { check: 'Number', state: 'problem', advice: expect.stringContaining('Register') }],
		['a number with a bad rating', { number: { ...number, quality_rating: 'RED' } }, {}, { check: 'Number', state: 'warning' }],
		['what hinders sending, with Meta\'s own solution', { number: { ...number, health_status: { can_send_message: 'BLOCKED', entities: [{ entity_type: 'WABA', can_send_message: 'BLOCKED', errors: [{ error_description: 'No payment method', possible_solution: 'Add a card' }] }] } } }, {}, { check: 'Number', state: 'problem', finding: 'WABA: No payment method', advice: 'Add a card' }],
		['an account that the app is not subscribed to', { apps: ['another-app'] }, {}, { check: 'Subscription', state: 'problem' }],
		['a number without any webhook URL', { number: { ...number, webhook_configuration: {} } }, {}, { check: 'Callback URL', state: 'problem' }],
		['a webhook with another secret', { webhook: 401 }, {}, { check: 'Webhook', state: 'problem', advice: expect.stringContaining('secret') }],
		['a webhook that is not published', { webhook: 404 }, {}, { check: 'Webhook', state: 'problem', advice: expect.stringContaining('publish') }],
	])('names %s', async (_, world, given, expected) => {
		expect(await findingsOf(world, given)).toEqual([expect.objectContaining(expected)]);
	});

	it('says which of two app secrets can go', async () => {
		const proofs: string[] = [];
		const findings = await findingsOf({ acceptsProof: (proof) => proofs.push(proof) === 1 }, { appSecrets: ['new', 'old'] });
		expect(findings).toEqual([expect.objectContaining({ check: 'App secret', state: 'warning', finding: expect.stringContaining('1 of the 2') })]);
	});
});
