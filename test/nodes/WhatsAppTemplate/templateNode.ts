import type { INodeParameters } from 'n8n-workflow';
import nock from 'nock';

import { WhatsAppTemplate } from '../../../nodes/WhatsAppTemplate/WhatsAppTemplate.node';
import { ACCOUNT_CREDENTIAL, GRAPH } from '../../kit/cloudNode';
import { ACCOUNT_ID, NUMBER_ID } from '../../kit/cloudWebhook';
import { ENGAGELAB_CREDENTIAL } from '../../kit/engageLabNode';
import { runNode, type NodeRun } from '../../kit/runNode';
import { TWILIO_CREDENTIAL } from '../../kit/twilioNode';

export const TEMPLATES = `/v25.0/${ACCOUNT_ID}/message_templates`;
export const chosen = (value: string) => ({ __rl: true, mode: 'id', value });
export const values = (value: Record<string, string>) => ({ mappingMode: 'defineBelow', value, schema: [] }) as unknown as INodeParameters;

/** An item as it comes from the trigger of a provider. */
export const fromAda = (provider: string, number = NUMBER_ID) => ({
	event: 'message',
	provider,
	channel: { id: `${provider}:${number}` },
	contact: { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' },
	message: { id: 'wamid.IN', kind: 'text', text: 'Hello', sentAt: new Date().toISOString() },
});

/** A template as Meta, and EngageLab after it, describes it. */
export const orderUpdate = (changes: object = {}) => ({
	id: '17',
	name: 'order_update',
	language: 'en',
	status: 'APPROVED',
	category: 'UTILITY',
	parameter_format: 'POSITIONAL',
	components: [{ type: 'BODY', text: 'Hi {{1}}, order {{2}} is on its way.', example: { body_text: [['Ada', '4711']] } }],
	...changes,
});

export const credentials = { whatsAppCloudApi: ACCOUNT_CREDENTIAL, twilioWhatsAppApi: TWILIO_CREDENTIAL, engageLabWhatsAppApi: ENGAGELAB_CREDENTIAL };

/** Runs one operation without a store, unless a credential of one is given. */
export async function runTemplate(resource: string, operation: string, parameters: NodeRun['parameters'] = {}, more: Partial<NodeRun> = {}) {
	const [results = []] = await runNode(new WhatsAppTemplate(), {
		parameters: { provider: 'cloud', resource, operation, useStore: more.credentials?.helpdeskStoreApi !== undefined, ...parameters },
		items: [fromAda('cloud')],
		...more,
		credentials: { ...credentials, ...more.credentials },
	});
	return results.map(({ json }) => json);
}

/** Answers one question for a template of Meta by its id. */
export const answerTemplate = (template = orderUpdate()) => nock(GRAPH).get(`/v25.0/${template.id}`).query(true).reply(200, template);

/** Accepts that many messages of Meta's API and tells the bodies that came, in their order. */
export function acceptMessages(count = 1): Array<Record<string, unknown>> {
	const bodies: Array<Record<string, unknown>> = [];
	nock(GRAPH)
		.post(`/v25.0/${NUMBER_ID}/messages`)
		.times(count)
		.reply(200, (_uri, body) => ({ contacts: [{ wa_id: '4915112345678' }], messages: [{ id: `wamid.${bodies.push(body as Record<string, unknown>)}` }] }));
	return bodies;
}
