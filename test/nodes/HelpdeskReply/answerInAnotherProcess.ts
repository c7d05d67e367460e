import { text } from 'node:stream/consumers';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { HelpdeskReply } from '../../../nodes/HelpdeskReply/HelpdeskReply.node';
import { closeStores } from '../../../nodes/shared/n8n/storeFor';

/** Answers messages one after the other, as one execution after the other would, until it is done or killed. */
const { file, baseUrl, execution, items } = JSON.parse(await text(process.stdin)) as { file: string; baseUrl: string; execution: string; items: IDataObject[] };
const credentials: Record<string, IDataObject> = { helpdeskStoreApi: { file }, whatsAppCloudApi: { accessToken: 'a-token', phoneNumberId: '1', apiVersion: 'v25.0', baseUrl } };
const parameters: Record<string, unknown> = { message: 'text', author: 'automation', text: 'Answer to {{message.text}}' };

/** As much of n8n as the node asks for, so that a process is there at once. */
const contextOf = (json: IDataObject, number: number) =>
	({
		getInputData: () => [{ json }],
		getNode: () => ({ id: 'answer', name: 'Answer', type: 'n8n-nodes-whatsapp-helpdesk.helpdeskReply', typeVersion: 1, position: [0, 0], parameters, credentials }),
		getWorkflow: () => ({ id: 'desk', active: true }),
		getExecutionId: () => `${execution}.${number}`,
		getMode: () => 'trigger',
		continueOnFail: () => false,
		getCredentials: async (type: string) => await Promise.resolve(credentials[type]),
		getNodeParameter: (name: string, _item: number, fallback?: unknown) => parameters[name] ?? fallback,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { url, method, body }: { url: string; method: string; body: unknown }) => {
				const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
				return { statusCode: response.status, headers: {}, body: await response.json() };
			},
		},
	}) as unknown as IExecuteFunctions;

console.log('ready');
for (const [number, json] of items.entries()) await new HelpdeskReply().execute.call(contextOf(json, number));
await closeStores();
console.log('done');
