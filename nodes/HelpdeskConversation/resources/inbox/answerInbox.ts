import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { inboxActionOf } from '../../../shared/n8n/desk/inboxActionOf';
import { withoutItem } from '../../../shared/n8n/nodeErrors';
import type { ActionOutcome } from '../../../shared/store/inboxActions/inboxActionStore';
import { finishAction } from './finishAction';

/** Tells the inbox what became of a message, as the item shows it. */
export const answerInbox: DeskOperation = {
	resource: 'inbox',
	option: {
		name: 'Answer',
		value: 'answer',
		action: 'Answer the inbox',
		description: "Tell the agent's page that the message went out, or why it did not. Connect all outputs of 'Helpdesk Reply' to it, its error output too.",
	},
	fields: [],
	async run(desk) {
		const { id } = inboxActionOf(desk);
		return await finishAction(desk, id, outcomeOf(desk.json));
	},
};

const WINDOW_CLOSED = { message: 'The 24 hours after the contact’s last message are over.', advice: 'WhatsApp takes only templates until the contact writes again: choose one.', windowClosed: true };

function outcomeOf({ error, sent, reply }: IDataObject): ActionOutcome {
	if (error !== undefined) return { failure: failureOf(error) };
	if (sent === undefined) return { failure: WINDOW_CLOSED };
	const { id } = (reply ?? {}) as { id?: unknown };
	return typeof id === 'string' ? { messageId: id } : {};
}

function failureOf(error: unknown): NonNullable<ActionOutcome['failure']> {
	const { message, description } = (typeof error === 'object' && error !== null ? error : { message: error }) as { message?: unknown; description?: unknown };
	return {
		message: typeof message === 'string' && message !== '' ? withoutItem(message) : 'The workflow could not do it.',
		advice: typeof description === 'string' && description !== '' ? description : 'Try again. If it stays, whoever looks after this desk finds the execution in n8n.',
	};
}
