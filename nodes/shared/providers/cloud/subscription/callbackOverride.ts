import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { askGraph } from '../graph/askGraph';
import { readList, readRecord, readText } from '../../reading/readJson';

/** Where Meta sends the messages of a number: the override of the number, else of its account, else the app's own URL. */
export type OverrideLevel = 'number' | 'account';

export interface OverrideTarget {
	/** Without a trailing slash, version included. */
	baseUrl: string;
	level: OverrideLevel;
	numberId: string;
	businessAccountId: string;
}

const subscribedAppId = (app: unknown): string | undefined => readText(readRecord(app, 'whatsapp_business_api_data'), 'id');
const numberUrl = ({ baseUrl, numberId }: OverrideTarget) => `${baseUrl}/${encodeURIComponent(numberId)}`;
const subscriptionUrl = ({ baseUrl, businessAccountId }: Pick<OverrideTarget, 'baseUrl' | 'businessAccountId'>) => `${baseUrl}/${encodeURIComponent(businessAccountId)}/subscribed_apps`;

/** The app that an access token belongs to; undefined where Meta does not say. */
export async function readAppId(http: HttpPort, { baseUrl }: OverrideTarget, accessToken: string): Promise<string | undefined> {
	const answer = await askGraph(http, { method: 'GET', url: `${baseUrl}/debug_token`, query: { input_token: accessToken } });
	return answer.ok ? readText(readRecord(answer.value.body, 'data'), 'app_id') : undefined;
}

/** Whether the app is subscribed to the account; any app counts where ours is not known. */
export async function isSubscribed(
	http: HttpPort,
	target: Pick<OverrideTarget, 'baseUrl' | 'businessAccountId'>,
	appId: string | undefined,
): Promise<Result<boolean, ProviderFailure>> {
	const answer = await askGraph(http, { method: 'GET', url: subscriptionUrl(target) });
	if (!answer.ok) return answer;
	const apps = readList(answer.value.body, 'data').map(subscribedAppId);
	return success(appId === undefined ? apps.length > 0 : apps.includes(appId));
}

/**
 * Without this call per business account Meta sends nothing at all. Where the app is subscribed already nothing is called,
 * because subscribing anew drops the account's own override.
 */
export async function subscribeAccount(http: HttpPort, target: OverrideTarget, appId: string | undefined): Promise<Result<void, ProviderFailure>> {
	const known = await isSubscribed(http, target, appId);
	if (!known.ok) return known;
	if (known.value) return success(undefined);
	return done(await askGraph(http, { method: 'POST', url: subscriptionUrl(target), body: { json: {} } }));
}

/** The override that stands now, or undefined. Each app has an override of its own on the account; where ours is not known the first one counts. */
export async function readOverride(http: HttpPort, target: OverrideTarget, appId: string | undefined): Promise<Result<string | undefined, ProviderFailure>> {
	if (target.level === 'account') {
		const answer = await askGraph(http, { method: 'GET', url: subscriptionUrl(target) });
		if (!answer.ok) return answer;
		const ours = readList(answer.value.body, 'data').find((app) => appId === undefined || subscribedAppId(app) === appId);
		return success(readText(ours, 'override_callback_uri'));
	}
	const answer = await askGraph(http, { method: 'GET', url: numberUrl(target), query: { fields: 'webhook_configuration' } });
	if (!answer.ok) return answer;
	return success(readText(readRecord(answer.value.body, 'webhook_configuration'), 'phone_number') || undefined);
}

/** Points Meta at a URL, which it calls at once to see the verify token answered; undefined removes the override. */
export async function writeOverride(
	http: HttpPort,
	target: OverrideTarget,
	override: { url: string; verifyToken: string } | undefined,
): Promise<Result<void, ProviderFailure>> {
	const asked = override && { override_callback_uri: override.url, verify_token: override.verifyToken };
	if (target.level === 'account') {
		return done(await askGraph(http, { method: 'POST', url: subscriptionUrl(target), body: { json: asked ?? {} } }));
	}
	const json = { webhook_configuration: asked ?? { override_callback_uri: '' } };
	return done(await askGraph(http, { method: 'POST', url: numberUrl(target), body: { json } }));
}

const done = (answer: Result<unknown, ProviderFailure>): Result<void, ProviderFailure> => (answer.ok ? success(undefined) : failed(answer.failure));
