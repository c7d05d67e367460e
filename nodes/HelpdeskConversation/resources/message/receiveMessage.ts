import type { IDataObject } from 'n8n-workflow';

import { withTypedChoice } from '../../../shared/domain/message/withTypedChoice';
import { hideQuarantined } from '../../../shared/domain/message/hideQuarantined';
import { readMessageEvent } from '../../../shared/n8n/incomingItem';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { handToWaiting } from './handToWaiting';

interface ReceiveOptions {
	addTags?: boolean;
	leaveOutNoted?: boolean;
	passOnAnswers?: boolean;
}

export const receiveMessage: DeskOperation = {
	resource: 'message',
	option: {
		name: 'Receive',
		value: 'receive',
		action: 'Receive a message',
		description: "Find or open the conversation of a contact's message",
	},
	fields: [
		{
			displayName:
				"Connect this node behind a WhatsApp trigger: it finds or opens the conversation and adds to each item whether it is new, continued or reopened, its topic, and until when you may write freely.",
			name: 'receiveNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Add Tags',
					name: 'addTags',
					type: 'boolean',
					default: false,
					description: 'Whether the conversation on the item has its tags, e.g. for the rules of Helpdesk Router',
				},
				{
					displayName: 'Internal Base URL',
					name: 'n8nAddress',
					type: 'string',
					default: '',
					placeholder: 'e.g. http://n8n-main:5678',
					description: "Under which n8n reaches itself, to hand an answer to a workflow that waits for it. Needed only where n8n's public address cannot be reached from inside.",
				},
				{
					displayName: 'Leave Out What Only Is Noted',
					name: 'leaveOutNoted',
					type: 'boolean',
					default: false,
					description: "Whether reactions, edits, deletions and what blocked contacts write are kept in the store only and give no item. Answers to surveys still do.",
				},
				{
					displayName: 'Pass On Answers to Questions',
					name: 'passOnAnswers',
					type: 'boolean',
					default: false,
					description: "Whether a message that another workflow waited for ('Send and Wait for Answer') goes on here too, marked with answeredWait. By default it goes only there.",
				},
			],
		},
	],
	async run(desk) {
		const { store, json, at } = desk;
		const options = desk.parameter<ReceiveOptions>('options', {});
		const incoming = readMessageEvent(json);
		if (!incoming) {
			throw desk.refusal(
				'The incoming item is not a message of a contact',
				"Connect this node behind a WhatsApp trigger that is set to 'Message', or route other events elsewhere.",
			);
		}
		const { outcome, contact, conversation, isFirst, window, repeated, survey } = await store.receiveMessage(incoming, at);
		// A number that has moved to another provider goes on under its new id.
		const event = conversation ? { ...incoming, channel: { ...incoming.channel, id: conversation.channelId } } : incoming;
		if (outcome === 'noted' && !survey && options.leaveOutNoted) return [];
		const shown = withTypedChoice(hideQuarantined(event), conversation?.offers);
		const tags = options.addTags && conversation ? { tags: (await store.tags.ofConversations([conversation.id])).get(conversation.id) ?? [] } : {};
		const received = {
			...(shown as unknown as IDataObject),
			contact: { ...event.contact, id: contact.id },
			...(survey ? { survey: { ...survey.survey, part: survey.part } } : {}),
			conversation: conversation ? { ...conversation, outcome, ...(isFirst === undefined ? {} : { isFirst }), repeated, window: { ...window }, ...tags } : { outcome, repeated },
		};
		const isHandedOver = outcome !== 'noted' && (await handToWaiting(desk, shown, contact.id, received));
		return isHandedOver && !options.passOnAnswers ? [] : { ...received, ...(isHandedOver ? { answeredWait: true } : {}) };
	},
};
