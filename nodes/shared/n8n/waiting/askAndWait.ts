import { randomUUID } from 'node:crypto';

import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { OutboundKind } from '../../domain/message/outboundMessage';
import type { HelpdeskStore } from '../../store/helpdeskStore';
import { forEachItem } from '../forEachItem';
import { readIncomingItem } from '../incomingItem';
import { checkError, inputError, storeError } from '../nodeErrors';
import type { ProviderCall } from '../ProviderCall';
import { readRecipient } from '../sending/readRecipient';
import { sendMessage } from '../sending/sendMessage';
import { storeFor } from '../storeFor';
import type { Question } from './question';
import { WAIT_PARAMETER } from './resumeWebhook';
import { readWaitSettings } from './waitFields';

interface Sent {
	id: string;
	kind: OutboundKind;
	text?: string;
}

/**
 * Asks the contact of the only item and puts the execution to sleep until the answer is there or the time is over. The desk's store
 * knows who waits, because an answer comes in through the number's webhook, in another execution, and free text does not say what it answers.
 */
export async function askAndWait(context: IExecuteFunctions, open: (itemIndex: number) => Promise<ProviderCall>, question: Question): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		refuseSeveralItems(context);
		const call = await open(itemIndex);
		const at = new Date();
		const { waitMs, ...settings } = readWaitSettings(call);
		await refuseBadQuestion(call, question);
		const typedChoices = await question.typedChoices?.(context, itemIndex, call.incoming);
		const store = await storeFor(await context.getCredentials('helpdeskStoreApi', itemIndex));
		const { phone, userId } = readRecipient(call);
		const expiresAt = new Date(at.getTime() + waitMs);
		const parties = { provider: call.vendor.provider.name, channel: { id: call.channelId }, contact: { key: userId ?? phone ?? '', phone, userId } };
		// Claimed before it is sent: an answer can be here before the send has returned.
		const id = randomUUID();
		const claimed = await store.waits.claim({ id, ...parties, ...settings, typedChoices, expiresAt, resumeUrl: context.getSignedResumeUrl({ [WAIT_PARAMETER]: id }) }, at);
		if (!claimed.ok) throw storeError(context.getNode(), itemIndex, claimed.failure);

		const json = await sendOrRelease(call, question, async () => await store.waits.release(id));
		await recordQuestion(store, id, json);
		const unanswered = { ...json, answered: false };
		// When the time is over n8n goes on with what came in, so that has to say that there was no answer.
		context.getExecuteData().data.main = [[{ json: unanswered, pairedItem: { item: itemIndex } }]];
		await context.putExecutionToWait(expiresAt);
		return unanswered;
	});
}

/** What cannot be sent must not become a contact that the store waits for. */
async function refuseBadQuestion(call: ProviderCall, { compose }: Question): Promise<void> {
	const { context, itemIndex, incoming, vendor } = call;
	const to = readRecipient(call);
	const messages = [await compose(context, itemIndex, incoming)].flat();
	const problems = messages.flatMap((message) => vendor.provider.check({ to, message }));
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, [...new Set(problems)]);
}

async function sendOrRelease(call: ProviderCall, question: Question, release: () => Promise<void>): Promise<IDataObject> {
	let json: IDataObject | undefined;
	try {
		json = await sendMessage(call, question);
		return json;
	} finally {
		if (!json) await release();
	}
}

/** By its id a pressed button finds the question; as an answer of the desk its receipts find the conversation. */
async function recordQuestion(store: HelpdeskStore, waitId: string, json: IDataObject): Promise<void> {
	const { id, kind, text } = json.sent as unknown as Sent;
	await store.waits.asked(waitId, id);
	const { conversationId } = readIncomingItem(json);
	if (conversationId) await store.recordReply({ conversationId, providerId: id, kind, text, author: 'automation' }, new Date());
}

/** An execution can wait for one thing at a time. */
function refuseSeveralItems(context: IExecuteFunctions): void {
	const { length } = context.getInputData();
	if (length <= 1) return;
	throw inputError(
		context.getNode(),
		1,
		`'Send and Wait' got ${length} items, but a workflow can wait for one answer at a time`,
		"Put 'Loop Over Items' before this node, or call a sub-workflow for each item without waiting for its end. Nothing was sent.",
	);
}
