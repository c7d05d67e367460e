import type { CloudDirectory } from '../directory.ts';

export type CallbackRoute =
	| { ok: true; url: string; level: 'number' | 'account' | 'app'; appSecret: string }
	| { ok: false; reason: string };

/** Fields that an override reroutes; all others always go to the app: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override */
const REROUTED_FIELDS = new Set([
	'messages', 'message_echoes', 'calls', 'consumer_profile', 'messaging_handovers', 'smb_message_echoes',
	'smb_app_state_sync', 'history', 'account_settings_update',
]);

/** Decides where Meta would send a webhook: the number's override, else the account's, else the app's callback. */
export function callbackRoute(directory: CloudDirectory, wabaId: string, phoneNumberId: string | undefined, field: string): CallbackRoute {
	const account = directory.account(wabaId);
	const app = account && directory.app(account.appId);
	if (!account || !app) return { ok: false, reason: `There is no business account ${wabaId}.` };
	if (!account.subscription) {
		return {
			ok: false,
			reason:
				`The app is not subscribed to business account ${wabaId}, so Meta sends nothing. ` +
				'Publish the workflow with the WhatsApp Cloud Trigger, or call POST /{business account id}/subscribed_apps.',
		};
	}
	const number = phoneNumberId === undefined ? undefined : directory.number(phoneNumberId);
	const reroutes = REROUTED_FIELDS.has(field) || field.startsWith('group_');
	if (reroutes && number?.override) return { ok: true, url: number.override.uri, level: 'number', appSecret: app.appSecret };
	const ofAccount = account.subscription.override;
	if (reroutes && ofAccount) return { ok: true, url: ofAccount.uri, level: 'account', appSecret: app.appSecret };
	if (app.callbackUrl) return { ok: true, url: app.callbackUrl, level: 'app', appSecret: app.appSecret };
	return {
		ok: false,
		reason:
			'No callback URL is set on the number, the business account or the app. ' +
			'Publish the workflow with the WhatsApp Cloud Trigger, or give the number a callbackUrl.',
	};
}
