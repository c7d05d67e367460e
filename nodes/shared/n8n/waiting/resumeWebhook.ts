import type { IDataObject, IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { storeFor } from '../storeFor';
import { webhookCredential } from '../webhookCredential';

/** What the webhook answers. n8n answers 200 for an execution that is over too, but with a page. */
export const RESUMED = { resumed: true } as const satisfies IDataObject;

/** What it answers where the question is not open any more. */
export const OVER = { resumed: false } as const satisfies IDataObject;

/** Where a waiting execution is answered. n8n itself checks the signature of the address before anything here runs. */
export const resumeWebhook: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	responseMode: 'onReceived',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
};

/** Names the wait in the address: a node that asks again in the same execution has the same path, and a late answer must not meet the next question. */
export const WAIT_PARAMETER = 'wait';

/** The execution goes on with the answer as its item, unless that question has its answer already. */
export async function resumeWithAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { [WAIT_PARAMETER]: id } = context.getQueryData() as { [WAIT_PARAMETER]?: unknown };
	const store = await storeFor(await webhookCredential(context, 'helpdeskStoreApi'));
	if (typeof id !== 'string' || !(await store.waits.close(id))) return { webhookResponse: OVER };
	return { webhookResponse: RESUMED, workflowData: [[{ json: context.getBodyData(), pairedItem: { item: 0 } }]] };
}
