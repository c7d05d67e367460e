import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import nock, { type Body } from 'nock';

import { EngageLabWhatsApp } from '../../nodes/EngageLabWhatsApp/EngageLabWhatsApp.node';
import { runNode, type NodeRun } from './runNode';

export const ENGAGELAB = 'http://127.0.0.1:4701';
export const META = 'http://127.0.0.1:4702';

/** An item as it comes from the trigger, with a file of the contact. */
export const fileFromAda = {
	event: 'message',
	provider: 'engagelab',
	channel: { id: 'engagelab:+14155550100' },
	contact: { key: 'phone:+4915550000001', phone: '+4915550000001', name: 'Ada' },
	message: { id: 'wamid.IN1', kind: 'document', media: { id: '777', mimeType: 'application/pdf', fileName: 'Rechnung.pdf' } },
};

export const ENGAGELAB_CREDENTIAL = {
	devKey: 'a-key',
	devSecret: 'a-word',
	businessNumber: '+1 415 555 0199',
	baseUrl: `${ENGAGELAB}/`,
	metaBaseUrl: `${META}/v25.0`,
};

/** Runs one operation of EngageLab WhatsApp. */
export const runEngageLab = async (
	resource: string,
	operation: string,
	parameters: NodeRun['parameters'] = {},
	run: Partial<NodeRun> & { credential?: IDataObject } = {},
): Promise<INodeExecutionData[]> => {
	const { credential, ...others } = run;
	const [results = []] = await runNode(new EngageLabWhatsApp(), {
		parameters: { resource, operation, ...parameters },
		items: [fileFromAda],
		credentials: { engageLabWhatsAppApi: { ...ENGAGELAB_CREDENTIAL, ...(credential as object) } },
		...others,
	});
	return results;
};

export interface SeenRequest {
	query: Record<string, string>;
	body: unknown;
	authorization: string;
}

/** Answers one call to EngageLab and tells what it held. */
export function engageLabAnswers(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, answer: Body, status = 200): SeenRequest {
	const seen: SeenRequest = { query: {}, body: undefined, authorization: '' };
	nock(ENGAGELAB)
		.intercept(path, method)
		.query(true)
		.reply(status, function (uri, body) {
			seen.query = Object.fromEntries(new URL(uri, ENGAGELAB).searchParams);
			seen.body = body;
			seen.authorization = String(this.req.headers.authorization);
			return answer;
		});
	return seen;
}
