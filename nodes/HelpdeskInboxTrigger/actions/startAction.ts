import type { IBinaryKeyData, IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { InboxActionResult } from '../../shared/domain/inbox/inboxAction';
import { ACTION_WAIT_MS } from '../../shared/domain/inbox/inboxLimits';
import type { KeptAction } from '../../shared/store/inboxActions/inboxActionStore';
import type { InboxDesk } from '../api/InboxDesk';
import { badRequest, valueOf } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';
import { limitAttempts } from '../signIn/limitAttempts';
import { actionItem, outputOf, type OutputName } from './actionItem';
import { DEED_OF, readAction } from './readAction';

/** The binary field in which a file of an answer travels. */
export const FILE_FIELD = 'data';

/** How often it is looked whether the workflow has said what became of an action. */
const LOOK_MS = 60;

/** How long the result of an action can be asked for. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface StartedAction {
	/** What the workflow gets; nothing where the action was asked for before. */
	start?: { output: OutputName; json: IDataObject; binary?: IBinaryKeyData };
	/** What became of it, at the latest after `ACTION_WAIT_MS`. */
	result: () => Promise<InboxActionResult>;
}

/** Keeps what an agent wants done, once, and hands it to the workflow. */
export async function startAction(desk: InboxDesk, fields: RequestFields, file: Buffer | undefined, context: IWebhookFunctions): Promise<StartedAction> {
	const key = fields.word('key', 100);
	const action = readAction(fields.part('action'));
	const conversation = await desk.conversation(fields.word('conversationId'), DEED_OF[action.kind]);
	const isFileMissing = action.kind === 'reply' && (action.file === undefined) !== (file === undefined);
	if (isFileMissing) throw badRequest('The file and what is said about it did not come together.');
	await limitAttempts(desk.store, 'action', desk.agent.id, desk.at);
	await desk.store.inboxActions.forget(new Date(desk.at.getTime() - KEPT_MS));
	const { action: kept, isNew } = await desk.store.inboxActions.begin({ agentId: desk.agent.id, key, conversationId: conversation.id, kind: action.kind }, desk.at);
	const result = async () => await awaitResult(desk, kept);
	if (!isNew) return { result };
	const binary = file && action.kind === 'reply' && action.file ? { [FILE_FIELD]: await context.helpers.prepareBinaryData(file, action.file.fileName, action.file.mimeType) } : undefined;
	return { start: { output: outputOf(action.kind), json: actionItem(kept.id, action, conversation, desk.agent), binary }, result };
}

/** What is known now of something that was asked for. */
export async function actionResult(desk: InboxDesk, { agentId: _agentId, askedAt: _askedAt, ...action }: KeptAction): Promise<InboxActionResult> {
	return { ...action, conversation: await desk.listedOne(action.conversationId) };
}

async function awaitResult(desk: InboxDesk, action: KeptAction): Promise<InboxActionResult> {
	let latest = action;
	for (const end = Date.now() + ACTION_WAIT_MS; latest.state === 'running' && Date.now() < end; ) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
		latest = valueOf(await desk.store.inboxActions.get(action.id));
	}
	return await actionResult(desk, latest);
}
