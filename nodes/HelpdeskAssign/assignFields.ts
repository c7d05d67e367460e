import type { INodeProperties } from 'n8n-workflow';

import { conversationIdField } from '../shared/n8n/desk/conversationIdField';
import { timesInField } from '../shared/n8n/desk/elapsedIn';
import { locator } from '../shared/n8n/desk/locator';

const shownFor = (...operation: string[]) => ({ show: { operation } });

const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'assign',
	options: [
		{ name: 'Assign', value: 'assign', action: 'Assign a conversation', description: 'Gives the conversation of each item to an agent, or leaves it in the queue' },
		{ name: 'Assign Waiting', value: 'assignWaiting', action: 'Assign waiting conversations', description: 'Gives conversations that nobody has to agents who are free, e.g. every minute' },
		{
			name: 'Reassign Unanswered',
			value: 'reassignUnanswered',
			action: 'Reassign unanswered conversations',
			description: 'Takes what nobody has answered from agents who are offline or too slow, and gives it to others',
		},
	],
};

const optional = (displayName: string, name: string, search: string, description: string): INodeProperties => locator({ displayName, name, search, required: false, description });

/** Everything that the panel shows. */
export const assignFields: INodeProperties[] = [
	operationField,
	{ ...conversationIdField, displayOptions: shownFor('assign') },
	{
		displayName: 'Strategy',
		name: 'strategy',
		type: 'options',
		default: 'evenSequence',
		description: 'Who comes first among the agents who are free',
		options: [
			{ name: 'Even Sequence', value: 'evenSequence', description: 'The agent who was assigned longest ago' },
			{ name: 'Least Load', value: 'leastLoad', description: 'The agent with the fewest open conversations' },
		],
	},
	{ ...optional('Agent', 'agent', 'searchAgents', 'Only this agent. Leave empty for the one whom a rule of Helpdesk Router names, else for all.'), displayOptions: shownFor('assign') },
	optional('Team', 'team', 'searchTeams', 'Only this team. Leave empty for the team of the conversation, if it has one.'),
	{ ...optional('Channel', 'channel', 'searchChannels', 'Only conversations of this channel. Leave empty for all.'), displayOptions: shownFor('assignWaiting', 'reassignUnanswered') },
	{
		displayName: 'Order',
		name: 'order',
		type: 'options',
		default: 'oldest',
		description: 'Which conversation comes first',
		options: [
			{ name: 'Oldest First', value: 'oldest' },
			{ name: 'Most Urgent First', value: 'urgent' },
		],
		displayOptions: shownFor('assignWaiting'),
	},
	{
		displayName: 'Answer Within (Minutes)',
		name: 'answerWithin',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 15,
		description: 'So long an agent has to answer. 0 = only agents who are offline lose conversations.',
		displayOptions: shownFor('reassignUnanswered'),
	},
	{ ...timesInField('businessHours'), displayOptions: shownFor('reassignUnanswered') },
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: shownFor('assignWaiting', 'reassignUnanswered'),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Agents Who Are',
				name: 'presences',
				type: 'multiOptions',
				default: ['online'],
				description: 'Who may be given a conversation',
				options: [
					{ name: 'Busy', value: 'busy' },
					{ name: 'Offline', value: 'offline' },
					{ name: 'Online', value: 'online' },
				],
			},
			{
				displayName: 'Last Agent First',
				name: 'prefersLastAgent',
				type: 'boolean',
				default: false,
				description: 'Whether the agent who had the last conversation of the contact comes before all others',
			},
			{
				displayName: 'Skill Match',
				name: 'skillMatch',
				type: 'options',
				default: 'all',
				options: [
					{ name: 'All Skills', value: 'all', description: 'Only agents who have every one' },
					{ name: 'Best Match', value: 'best', description: 'The agents who have the most of them' },
				],
			},
			{ displayName: 'Skills', name: 'skills', type: 'string', default: '', placeholder: 'e.g. billing, French', description: 'What the agent should know, separated by commas. Leave it out for what a rule of Helpdesk Router names.' },
		],
	},
];
