import type { ConversationHandler, Priority } from '../../../shared/domain/conversation/conversation';
import { changeConversation } from './changeConversation';
import { priorityOptions } from './priorityOptions';

interface UpdateFields {
	topic?: string;
	priority?: Priority;
	handledBy?: ConversationHandler;
}

export const updateConversation = changeConversation({
	option: { name: 'Update', value: 'update', action: 'Update a conversation', description: 'Change the topic or priority of a conversation, or who takes care of it' },
	fields: [
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Handled By',
					name: 'handledBy',
					type: 'options',
					default: 'ai',
					description: 'Who takes care of the conversation as long as no agent has it',
					options: [
						{ name: 'A Person', value: 'human' },
						{ name: 'A Rule', value: 'rule' },
						{ name: 'An AI Agent', value: 'ai' },
						{ name: 'Nobody', value: 'none' },
					],
				},
				{ displayName: 'Priority', name: 'priority', type: 'options', default: 'normal', options: priorityOptions },
				{
					displayName: 'Topic',
					name: 'topic',
					type: 'string',
					default: '',
					placeholder: 'e.g. Orders',
					description: 'What the conversation is about. Leave empty to remove the topic.',
				},
			],
		},
	],
	deed: 'annotate',
	async change(desk, id, actor, reason) {
		const { topic, ...others } = desk.parameter<UpdateFields>('updateFields', {});
		return await desk.store.conversations.update(id, { topic: topic?.trim(), ...others }, actor, desk.at, reason);
	},
});
