import type { CloudWorld } from '../cloud/cloudWorld.ts';
import type { WebhookRecord } from '../cloud/webhooks/webhookRecord.ts';

export interface Delivery {
	webhookId: string;
	state: WebhookRecord['state'];
	attempts: WebhookRecord['attempts'];
	status?: number;
	reason?: string;
}

/** What became of the webhook that carried a message. */
export function webhookOf(world: CloudWorld, messageId: string): Delivery | undefined {
	const record = world.office.all().find(({ about }) => about.includes(messageId));
	if (!record) return undefined;
	const { id: webhookId, state, attempts, reason } = record;
	const status = attempts.at(-1)?.status;
	return { webhookId, state, attempts, ...(status === undefined ? {} : { status }), ...(reason === undefined ? {} : { reason }) };
}
