import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import nock, { type Body } from 'nock';

import { WhatsAppCloud } from '../../nodes/WhatsAppCloud/WhatsAppCloud.node';
import { ACCOUNT_ID, NUMBER_ID } from './cloudWebhook';
import { runNode, type NodeRun } from './runNode';

export const GRAPH = 'http://127.0.0.1:4699';

/** An item as it comes from the trigger, with a file of the contact. */
export const fileOfAda = {
	event: 'message',
	channel: { id: `cloud:${NUMBER_ID}` },
	contact: { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' },
	message: { id: 'wamid.IN', kind: 'document', media: { id: '777', mimeType: 'application/pdf', fileName: 'Rechnung März.pdf' } },
};

export const ACCOUNT_CREDENTIAL = { accessToken: 'a-token', phoneNumberId: NUMBER_ID, businessAccountId: ACCOUNT_ID, apiVersion: 'v25.0', baseUrl: GRAPH };

/** Runs one operation of WhatsApp Cloud on a resource of the account. */
export const runCloud = async (
	resource: string,
	operation: string,
	parameters: NodeRun['parameters'] = {},
	run: Partial<NodeRun> & { credential?: IDataObject } = {},
): Promise<INodeExecutionData[]> => {
	const { credential, ...others } = run;
	const [results = []] = await runNode(new WhatsAppCloud(), {
		parameters: { resource, operation, ...parameters },
		items: [fileOfAda],
		credentials: { whatsAppCloudApi: { ...ACCOUNT_CREDENTIAL, ...(credential as object) } },
		...others,
	});
	return results;
};

export interface SeenCall {
	query: Record<string, string>;
	body: unknown;
	headers: Record<string, string>;
}

/** Answers one call to Graph and tells what it held. */
export function answerOnce(method: 'GET' | 'POST' | 'DELETE', path: string, answer: Body = { success: true }, status = 200): SeenCall {
	const seen: SeenCall = { query: {}, body: undefined, headers: {} };
	nock(GRAPH)
		.intercept(`/v25.0/${path}`, method)
		.query(true)
		.reply(status, function (uri, body) {
			seen.query = Object.fromEntries(new URL(uri, GRAPH).searchParams);
			seen.body = body;
			seen.headers = Object.fromEntries(Object.entries(this.req.headers).map(([name, value]) => [name, String(value)]));
			return answer;
		});
	return seen;
}

/** The refusal of Graph with this code. */
export const refusal = (code: number, details: string) => ({ error: { message: `(#${code}) Refused`, code, error_data: { details }, fbtrace_id: 'TRACE' } });

/** Every test of the account answers for Graph itself. */
export function withoutNetwork(): void {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => {
		expect(nock.pendingMocks()).toEqual([]);
		nock.cleanAll();
	});
	afterAll(() => nock.enableNetConnect());
}
