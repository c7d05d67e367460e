import type { CloudWorld } from '../cloud/cloudWorld.ts';
import type { CloudNumber } from '../cloud/directory.ts';
import { callbackRoute } from '../cloud/webhooks/callbackRoute.ts';
import type { WebhookRecord } from '../cloud/webhooks/webhookRecord.ts';
import type { ProviderDesk } from '../whatsapp/providerDesk.ts';

function shownDelivery(record: WebhookRecord | undefined): Record<string, unknown> | undefined {
	if (!record) return undefined;
	const { id, state, reason, attempts } = record;
	const status = attempts.at(-1)?.status;
	return { webhookId: id, succeeded: state === 'delivered', state, ...(status === undefined ? {} : { status }), ...(reason === undefined ? {} : { reason }) };
}

function shownNumber(world: CloudWorld, number: CloudNumber): Record<string, unknown> {
	const { phoneNumberId, wabaId, displayPhoneNumber, verifiedName, profile } = number;
	const way = callbackRoute(world.directory, wabaId, phoneNumberId, 'messages');
	const last = world.office.all().findLast((record) => record.phoneNumberId === phoneNumberId && record.attempts.length > 0);
	const lastDelivery = shownDelivery(last);
	return {
		provider: 'cloud',
		phoneNumberId,
		wabaId,
		displayPhoneNumber,
		verifiedName,
		profile,
		callback: way.ok ? { url: way.url, level: way.level } : { reason: way.reason },
		...(lastDelivery ? { lastDelivery } : {}),
	};
}

/** Everything a script or the chat page needs to begin: ids, secrets of the simulated accounts, callbacks, customers. */
export function shownState(world: CloudWorld, desks: ProviderDesk[]): Record<string, unknown> {
	const { directory, network, clock } = world;
	return {
		baseUrl: world.baseUrl(),
		now: new Date(clock.now()).toISOString(),
		accounts: directory.accounts().map(({ wabaId, appId, name, accessToken, subscription }) => {
			const app = directory.app(appId);
			const override = subscription?.override?.uri;
			return {
				wabaId,
				appId,
				appSecret: app?.appSecret,
				accessToken,
				name,
				subscribed: subscription !== undefined,
				...(app?.callbackUrl ? { callbackUrl: app.callbackUrl } : {}),
				...(override ? { overrideCallbackUri: override } : {}),
			};
		}),
		numbers: [...directory.numbers().map((number) => shownNumber(world, number)), ...desks.flatMap((desk) => desk.numbers())],
		customers: network.customers.all(),
		faults: world.faults.all(),
		settings: world.settings,
	};
}
