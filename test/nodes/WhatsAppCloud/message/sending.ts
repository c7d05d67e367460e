import nock from 'nock';

import { WhatsAppCloud } from '../../../../nodes/WhatsAppCloud/WhatsAppCloud.node';
import { NUMBER_ID } from '../../../kit/cloudWebhook';
import { runNode, type NodeRun } from '../../../kit/runNode';

export const GRAPH = 'http://127.0.0.1:4698';
export const MESSAGES = `/v25.0/${NUMBER_ID}/messages`;

/** An item as it comes from the trigger. */
export const incoming = {
	event: 'message',
	channel: { id: `cloud:${NUMBER_ID}` },
	contact: { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' },
	message: { id: 'wamid.IN', kind: 'text', text: 'Hello' },
};

const credentials = { whatsAppCloudApi: { accessToken: 'a-token', phoneNumberId: '999', apiVersion: 'v25.0', baseUrl: GRAPH } };

export type Parameters = Record<string, unknown>;

/** Runs one operation of the resource 'Message' for one incoming item. */
export const send = (operation: string, parameters: Parameters, items: NodeRun['items'] = [incoming], continueOnFail = false) =>
	runNode(new WhatsAppCloud(), {
		parameters: { resource: 'message', operation, recipient: 'contact', options: {}, ...parameters },
		items,
		credentials,
		continueOnFail,
	});

/** Accepts that many messages and tells the bodies that came, in their order. */
export function acceptMessages(count = 1): Array<Record<string, unknown>> {
	const bodies: Array<Record<string, unknown>> = [];
	nock(GRAPH)
		.post(MESSAGES)
		.times(count)
		.reply(200, (_uri, body) => {
			const number = bodies.push(body as Record<string, unknown>);
			return { contacts: [{ wa_id: '4915112345678' }], messages: [{ id: `wamid.${number}` }] };
		});
	return bodies;
}
