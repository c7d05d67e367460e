import type { CloudWorld } from '../cloud/cloudWorld.ts';
import type { ProviderDesk, SentWebhook } from '../whatsapp/providerDesk.ts';

export interface Delivery {
	webhookId: string;
	state: SentWebhook['state'];
	attempts: SentWebhook['attempts'];
	status?: number;
	reason?: string;
}

/** What became of the webhook that carried a message. */
export function webhookOf(world: CloudWorld, desks: ProviderDesk[], messageId: string): Delivery | undefined {
	const record = [world.office.all(), ...desks.map((desk) => desk.webhooks())].flat<SentWebhook[][]>().find(({ about }) => about.includes(messageId));
	if (!record) return undefined;
	const { id: webhookId, state, attempts, reason } = record;
	const status = attempts.at(-1)?.status;
	return { webhookId, state, attempts, ...(status === undefined ? {} : { status }), ...(reason === undefined ? {} : { reason }) };
}
