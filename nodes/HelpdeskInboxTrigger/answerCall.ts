import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { digestOf } from '../shared/n8n/signIn/secrets';
import { storeFor } from '../shared/n8n/storeFor';
import { webhookCredential } from '../shared/n8n/webhookCredential';
import type { HelpdeskStore } from '../shared/store/helpdeskStore';
import { OUTPUTS, type OutputName } from './actions/actionItem';
import { startAction } from './actions/startAction';
import { errorOf, sendAnswer } from './api/answer';
import { handlerOf } from './api/handlers';
import { InboxDesk } from './api/InboxDesk';
import { badRequest, signedOut } from './api/InboxRefusal';
import { readRequest, type InboxRequestBody } from './api/readRequest';
import { sendMedia } from './calls/sendMedia';
import { streamLive } from './live/streamLive';
import { requestLink, signInCalls } from './signIn/signInCalls';

const NOTHING: IWebhookResponseData = { noWebhookResponse: true };

/** Answers one call of a page. Only what an agent wants done, and links that are to be sent, start an execution. */
export async function answerCall(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		const at = new Date();
		const store = await storeFor(await webhookCredential(context, 'helpdeskStoreApi'));
		// A file is held in memory: only of who is signed in.
		const request = await readRequest(context, async () => await openDesk(context, store, at));
		return (await answerOpen(context, store, request, at)) ?? (await answerSignedIn(context, await openDesk(context, store, at), request));
	} catch (error) {
		sendAnswer(context, { ok: false, error: errorOf(context, error) });
		return NOTHING;
	}
}

async function answerOpen(context: IWebhookFunctions, store: HelpdeskStore, { call, fields }: InboxRequestBody, at: Date): Promise<IWebhookResponseData | undefined> {
	const open = { store, at, fields, context };
	if (call === 'signIn.sendLink') {
		const requested = await requestLink(open);
		// The same whether there is such an agent or not.
		sendAnswer(context, { ok: true, value: { sent: true } });
		if (!requested) return NOTHING;
		const { agent, link } = requested;
		return startWith('Sign-In Link', { json: { agent: { id: agent.id, name: agent.name, email: agent.email, phone: agent.phone, languages: agent.languages }, signIn: { ...link } } });
	}
	if (!Object.hasOwn(signInCalls, call)) return undefined;
	sendAnswer(context, { ok: true, value: await signInCalls[call as keyof typeof signInCalls](open) });
	return NOTHING;
}

async function openDesk(context: IWebhookFunctions, store: HelpdeskStore, at: Date): Promise<InboxDesk> {
	const [, token] = /^Bearer ([\w-]{20,100})$/.exec(String(context.getHeaderData().authorization ?? '')) ?? [];
	const session = token === undefined ? undefined : await store.signIn.session(digestOf(token), at);
	if (!session) throw signedOut();
	return await InboxDesk.open(store, session, at);
}

async function answerSignedIn(context: IWebhookFunctions, desk: InboxDesk, { call, fields, file }: InboxRequestBody): Promise<IWebhookResponseData> {
	if (call === 'actions.do') {
		const { start, result } = await startAction(desk, fields, file, context);
		// The page waits while the workflow works; its answer is written when the workflow has said what became of it.
		void result().then(
			(value) => sendAnswer(context, { ok: true, value }),
			(error: unknown) => sendAnswer(context, { ok: false, error: errorOf(context, error) }),
		);
		return start ? startWith(start.output, { json: start.json, ...(start.binary ? { binary: start.binary } : {}) }) : NOTHING;
	}
	if (call === 'live') {
		// For as long as the page is open: n8n has nothing to wait for.
		void streamLive(desk, fields, context).catch((error: unknown) => {
			sendAnswer(context, { ok: false, error: errorOf(context, error) });
			context.getResponseObject().end();
		});
		return NOTHING;
	}
	if (call === 'media.get') {
		await sendMedia(desk, fields, context);
		return NOTHING;
	}
	const handler = handlerOf(call);
	if (!handler) throw badRequest(`There is no call "${call}".`);
	sendAnswer(context, { ok: true, value: await handler(desk, fields, context) });
	return NOTHING;
}

/** One item on one output; the others stay empty. */
function startWith(output: OutputName, item: INodeExecutionData): IWebhookResponseData {
	return { noWebhookResponse: true, workflowData: OUTPUTS.map((name) => (name === output ? [item] : [])) };
}
