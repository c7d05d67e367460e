import type { CallbackOverride, CloudAccount, CloudApp, CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError, type GraphError } from '../graph/graphError.ts';
import { accepted, json, refuse, refused, type Checked, type GraphReply } from '../graph/graphReply.ts';
import { handshake } from '../webhooks/handshake.ts';

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override */
const OVERRIDE_LENGTH = 200;

const verificationFailed = (reason: string): GraphError => ({
	httpStatus: 400,
	code: 100,
	type: 'OAuthException',
	message: '(#100) Invalid parameter',
	subcode: 2200,
	userTitle: 'Callback verification failed',
	userMessage: `Callback verification failed with the following errors: ${reason}`,
});

/** Checks an override and shakes hands with it at once, as Meta does at the moment of the call. */
async function newOverride(uri: unknown, verifyToken: unknown, prefix: string): Promise<Checked<CallbackOverride>> {
	if (typeof uri !== 'string' || !URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol)) {
		return refused(parameterError(`Param ${prefix}override_callback_uri must be a valid URL.`));
	}
	if (uri.length > OVERRIDE_LENGTH) return refused(parameterError(`Param ${prefix}override_callback_uri must be at most ${OVERRIDE_LENGTH} characters long.`));
	if (typeof verifyToken !== 'string' || verifyToken === '') return refused(parameterError(`The parameter ${prefix}verify_token is required.`));
	const result = await handshake(uri, verifyToken);
	return result.ok ? accepted({ uri, verifyToken }) : refused(verificationFailed(result.reason));
}

/** `POST /{phone number id}` with `webhook_configuration`: sets or, with an empty text, removes the number's override. */
export async function configureNumber({ world, body }: GraphCall, number: CloudNumber): Promise<GraphReply> {
	const configuration = body['webhook_configuration'];
	if (configuration === undefined) return refuse(parameterError('The parameter webhook_configuration is required.'));
	if (typeof configuration !== 'object' || configuration === null) return refuse(parameterError('Param webhook_configuration must be a JSON object.'));
	const uri: unknown = Reflect.get(configuration, 'override_callback_uri');
	if (uri === '') {
		delete number.override;
	} else {
		const override = await newOverride(uri, Reflect.get(configuration, 'verify_token'), 'webhook_configuration.');
		if (!override.ok) return refuse(override.error);
		number.override = override.value;
	}
	world.changes.announce({ what: 'numbers', numberId: number.phoneNumberId });
	return json({ success: true });
}

/** `POST /{business account id}/subscribed_apps`: without a body it subscribes and drops the override. */
export async function subscribeApp({ world, body }: GraphCall, account: CloudAccount): Promise<GraphReply> {
	if (body['override_callback_uri'] === undefined) {
		account.subscription = {};
	} else {
		const override = await newOverride(body['override_callback_uri'], body['verify_token'], '');
		if (!override.ok) return refuse(override.error);
		account.subscription = { override: override.value };
	}
	world.changes.announce({ what: 'numbers' });
	return json({ success: true });
}

export function listSubscribedApps({ world }: GraphCall, account: CloudAccount): GraphReply {
	const app = world.directory.app(account.appId);
	const { subscription } = account;
	if (!subscription || !app) return json({ data: [] });
	const override = subscription.override ? { override_callback_uri: subscription.override.uri } : {};
	const described = { link: `https://www.facebook.com/games/?app_id=${app.appId}`, name: app.name, id: app.appId };
	return json({ data: [{ whatsapp_business_api_data: described, ...override }] });
}

export function unsubscribeApp({ world }: GraphCall, account: CloudAccount): GraphReply {
	delete account.subscription;
	world.changes.announce({ what: 'numbers' });
	return json({ success: true });
}

/** `POST /{app id}/subscriptions`: the callback of the app itself, as in the App Dashboard. */
export async function configureApp({ world, body }: GraphCall, app: CloudApp): Promise<GraphReply> {
	if (body['object'] !== 'whatsapp_business_account') return refuse(parameterError('Param object must be one of {WHATSAPP_BUSINESS_ACCOUNT}.'));
	const callback = await newOverride(body['callback_url'], body['verify_token'], '');
	if (!callback.ok) return refuse(callback.error);
	app.callbackUrl = callback.value.uri;
	app.verifyToken = callback.value.verifyToken;
	world.changes.announce({ what: 'numbers' });
	return json({ success: true });
}

export function readAppCallback(_call: GraphCall, app: CloudApp): GraphReply {
	if (!app.callbackUrl) return json({ data: [] });
	const fields = ['messages', 'message_template_status_update', 'account_update'].map((name) => ({ name, version: 'v25.0' }));
	return json({ data: [{ object: 'whatsapp_business_account', callback_url: app.callbackUrl, active: true, fields }] });
}

export function removeAppCallback({ world }: GraphCall, app: CloudApp): GraphReply {
	delete app.callbackUrl;
	delete app.verifyToken;
	world.changes.announce({ what: 'numbers' });
	return json({ success: true });
}
