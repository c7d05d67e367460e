import { WebhookContext } from 'n8n-core';
import type { INodeType, IWebhookData, IWebhookResponseData } from 'n8n-workflow';

import { additionalDataFor, workflowOf, type NodeRun } from './runNode';

export interface WebhookCall extends Pick<NodeRun, 'parameters' | 'credentials'> {
	method?: 'GET' | 'POST';
	query?: Record<string, string>;
	/** The parts of the path that the webhook names, e.g. `:token`. */
	params?: Record<string, string>;
	/** Path and query as they came, for providers that sign the address. */
	originalUrl?: string;
	/** As if the editor listens. */
	isTest?: boolean;
	headers?: Record<string, string>;
	rawBody?: Buffer;
	/** The body as n8n has read it. */
	body?: unknown;
	/** The body where n8n leaves it unread. */
	unread?: AsyncIterable<Buffer>;
	/** What n8n says when the node asks for a body that cannot be read. */
	unreadable?: Error;
}

export interface WebhookAnswer {
	/** What the node itself sent; undefined where it left the answer to n8n. */
	status?: number;
	body?: unknown;
	type?: string;
	/** What the node gave back to n8n. */
	returned: IWebhookResponseData;
}

/** Calls a trigger's webhook in n8n's own webhook context. */
export async function callWebhook(nodeType: INodeType, call: WebhookCall): Promise<WebhookAnswer> {
	const { workflow, node } = workflowOf(nodeType, call);
	const answer: Omit<WebhookAnswer, 'returned'> = {};
	const response = {
		status(code: number) {
			answer.status = code;
			return response;
		},
		type(name: string) {
			answer.type = name;
			return response;
		},
		send(body: unknown) {
			answer.body = body;
			return response;
		},
		setHeader: () => response,
		json(body: unknown) {
			answer.body = body;
			return response;
		},
	};
	const name = call.method === 'GET' ? 'setup' : 'default';
	const webhookDescription = nodeType.description.webhooks?.find((webhook) => webhook.name === name);
	const request = {
		method: call.method ?? 'POST',
		headers: call.headers ?? {},
		query: call.query ?? {},
		params: call.params ?? {},
		originalUrl: call.originalUrl ?? '',
		body: call.body ?? {},
		...(call.unread ? { [Symbol.asyncIterator]: () => call.unread![Symbol.asyncIterator]() } : {}),
		rawBody: call.rawBody ?? Buffer.alloc(0),
		readRawBody: async () => await (call.unreadable ? Promise.reject(call.unreadable) : Promise.resolve()),
	};
	const additionalData = { ...additionalDataFor(call.credentials), httpRequest: request, httpResponse: response };
	const context = new WebhookContext(
		workflow,
		node,
		additionalData as unknown as ReturnType<typeof additionalDataFor>,
		'webhook',
		{ webhookDescription, isTest: call.isTest } as unknown as IWebhookData,
		[],
		null,
	);
	if (!nodeType.webhook) throw new Error('This node has no webhook');
	const returned = await nodeType.webhook.call(context);
	return { ...answer, returned };
}
