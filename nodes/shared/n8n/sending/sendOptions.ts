import type { INodeProperties } from 'n8n-workflow';

export const correlationOption: INodeProperties = {
	displayName: 'Correlation Data',
	name: 'correlation',
	type: 'string',
	default: '',
	placeholder: 'e.g. ticket=4711',
	description: 'Comes back in every receipt of this message. At most 512 characters.',
};

/** For providers that let a message quote another one. */
export const quoteOptions: INodeProperties[] = [
	{
		displayName: 'Quote the Incoming Message',
		name: 'quote',
		type: 'boolean',
		default: false,
		description: "Whether the contact sees this as an answer to the message that came in",
	},
	{
		displayName: 'Quoted Message ID',
		name: 'quotedMessageId',
		type: 'string',
		default: '',
		placeholder: 'e.g. wamid.HBgN…',
		description: 'Message that the contact sees above this one, if it is not the one that came in. Templates and reactions cannot quote.',
	},
];

/** What every sent message can carry besides its content; the options in alphabetical order, as n8n wants them. */
export const sendOptionsField = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});
