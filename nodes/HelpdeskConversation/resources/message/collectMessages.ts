import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { asItems } from '../../../shared/n8n/desk/asItem';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';

/**
 * The longest that an execution waits. It waits in its process, because n8n would hand a paused item on after the pause
 * without asking this node again whether another message has overtaken it.
 */
const MOST_QUIET_SECONDS = 60;
const MOST_TOTAL_SECONDS = 600;

export const collectMessages: DeskOperation = {
	resource: 'message',
	option: {
		name: 'Collect',
		value: 'collect',
		action: 'Collect messages',
		description: 'Wait until the contact has stopped writing, and go on once with everything that was written, e.g. so that an AI agent answers once',
	},
	fields: [
		{
			displayName:
				"Put this behind 'Receive'. Every message waits here for a moment; if another follows, it ends without an item, and the last one goes on with the text of all.",
			name: 'collectNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Quiet For (Seconds)',
			name: 'quietSeconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_QUIET_SECONDS },
			default: 8,
			description: 'How long the contact must not have written',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Wait at Most (Seconds)',
					name: 'mostSeconds',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: MOST_TOTAL_SECONDS },
					default: 60,
					description: "How long the first message waits even if the contact goes on writing. Keep it shorter than 'Not Handled After' of the Helpdesk Trigger.",
				},
			],
		},
	],
	async run(desk) {
		const { json, incoming, store, context } = desk;
		const rules = readRules(desk);
		const { channelId, messageId: providerId } = incoming;
		if (!channelId || !providerId) throw desk.refusal('The incoming item is not a message of a contact', "Connect this node behind 'Helpdesk Conversation: Receive Message'.");
		// A reaction or an edit is no answer to wait for, and delays none.
		if ((json.conversation as IDataObject | undefined)?.outcome === 'noted') return json;
		const message = { channelId, providerId };
		let now = desk.valueOf(await store.collections.join(message, rules, desk.at));
		desk.giveWay();
		while (now.state === 'waiting') {
			if (!(await isReached(context, now.until))) return [];
			now = desk.valueOf(await store.collections.take(message, new Date()));
		}
		if (now.state === 'overtaken') return [];
		const { conversation, messages } = now;
		const texts = messages.flatMap(({ text }) => text ?? []);
		return {
			...json,
			message: { ...(json.message as IDataObject), ...(texts.length > 0 ? { text: texts.join('\n') } : {}) },
			conversation: { ...(json.conversation as IDataObject | undefined), ...conversation },
			collected: asItems(messages),
		};
	},
};

function readRules(desk: Desk): { quietMs: number; mostMs: number } {
	const quiet = desk.parameter<number>('quietSeconds', 8);
	if (!(quiet >= 1 && quiet <= MOST_QUIET_SECONDS)) throw desk.refusal(`'Quiet For' is not between 1 and ${MOST_QUIET_SECONDS} seconds`, 'Write how many seconds the contact must not have written.');
	const { mostSeconds = 60 } = desk.parameter<{ mostSeconds?: number }>('options', {});
	if (!(mostSeconds >= 1 && mostSeconds <= MOST_TOTAL_SECONDS)) throw desk.refusal(`'Wait at Most' is not between 1 and ${MOST_TOTAL_SECONDS} seconds`, 'Write how many seconds the first message may wait, or remove the option.');
	return { quietMs: quiet * 1000, mostMs: mostSeconds * 1000 };
}

/** Waits until a time; false where the execution was cancelled meanwhile. */
async function isReached(context: IExecuteFunctions, time: Date): Promise<boolean> {
	const signal = context.getExecutionCancelSignal();
	await sleep(Math.max(time.getTime() - Date.now(), 0), undefined, { signal }).catch((error: unknown) => {
		if (!signal?.aborted) throw error;
	});
	return !signal?.aborted;
}
