import type { INodeProperties } from 'n8n-workflow';

import type { ReopenRule } from '../../../shared/domain/channel/channelSettings';

export interface SettingsFields {
	displayName?: string;
	greetingEnabled?: boolean;
	greetingText?: string;
	outOfHoursText?: string;
	surveyText?: string;
	csat?: boolean;
	scheduleId?: string;
	retentionDays?: number;
	autoAssignOnReply?: boolean;
	reopenRule?: ReopenRule;
	reopenHours?: number;
	newAfterDays?: number;
	pendingAfterDays?: number;
	closingMessage?: string;
	ai?: boolean;
}

const days = (displayName: string, name: string, queue: string): INodeProperties => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 30,
	description: `After how many days without anything happening a conversation ${queue} is resolved. 0 = never. Holds for conversations that enter the queue from now on.`,
});

/** How the desk treats a number. What is not added keeps its value. */
export const settingsField: INodeProperties = {
	displayName: 'Settings',
	name: 'settings',
	type: 'collection',
	placeholder: 'Add setting',
	default: {},
	options: [
		{ displayName: 'AI Agents', name: 'ai', type: 'boolean', default: true, description: 'Whether AI agents may answer on this channel' },
		{
			displayName: 'Assign on Reply',
			name: 'autoAssignOnReply',
			type: 'boolean',
			default: true,
			description: 'Whether a conversation that nobody has goes to the agent who answers it',
		},
		{
			displayName: 'Closing Message',
			name: 'closingMessage',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			description: "What 'Auto-Resolve' gives you to send to the contact while the service window is open. Leave empty for none.",
		},
		{
			displayName: 'Delete Content After Days',
			name: 'retentionDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 365,
			description: "How long after its resolution what was said in a conversation is kept, where 'Conversation: Delete Old Content' runs. 0 = for good.",
		},
		{ displayName: 'Display Name', name: 'displayName', type: 'string', default: '', placeholder: 'e.g. Shop', description: '1 to 255 characters, for the people of the desk. Leave empty for none.' },
		{ displayName: 'Greeting', name: 'greetingEnabled', type: 'boolean', default: true, description: 'Whether a contact who starts a conversation is greeted' },
		{ displayName: 'Greeting Text', name: 'greetingText', type: 'string', typeOptions: { rows: 3 }, default: '', placeholder: 'e.g. Hello, how can we help you?' },
		{
			displayName: 'Opening Hours Name or ID',
			name: 'scheduleId',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getStoredSchedules' },
			default: '',
			description: 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{
			displayName: 'Out-of-Hours Text',
			name: 'outOfHoursText',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			placeholder: 'e.g. The desk {{businessHours.opensAtText | opens soon}}.',
			description: "What 'Claim Out-of-Hours Message' says on this channel, in the place of its own text. Leave empty for that.",
		},
		days('Resolve New After Days', 'newAfterDays', 'that waits for the desk'),
		days('Resolve Pending After Days', 'pendingAfterDays', 'that waits for the contact'),
		{
			displayName: 'Reopen Within Hours',
			name: 'reopenHours',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 24,
			description: "How long after its resolution a message reopens a conversation, where 'Within Some Time' is chosen",
		},
		{
			displayName: 'Satisfaction Survey',
			name: 'csat',
			type: 'boolean',
			default: true,
			description: 'Whether contacts are asked how satisfied they are once their conversation is resolved',
		},
		{
			displayName: 'Survey Question',
			name: 'surveyText',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. How satisfied are you with our help?',
			description: "What 'Helpdesk CSAT' asks on this channel, in the place of its own question. Leave empty for that.",
		},
		{
			displayName: 'When a Contact Writes After the Resolution',
			name: 'reopenRule',
			type: 'options',
			default: 'within',
			options: [
				{ name: 'Always a New Conversation', value: 'never' },
				{ name: 'Always Reopen', value: 'always' },
				{ name: 'Reopen Within Some Time', value: 'within' },
			],
		},
	],
};

export const applyToOpenField: INodeProperties = {
	displayName: 'Apply to Open Conversations',
	name: 'applyToOpen',
	type: 'boolean',
	default: false,
	description: 'Whether new ages for resolving also hold for the conversations that are in a queue already',
};
