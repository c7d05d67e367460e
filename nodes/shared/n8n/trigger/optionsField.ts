import type { INodeProperties } from 'n8n-workflow';

interface Abilities {
	/** Where a file is fetched later, e.g. "WhatsApp Cloud: Download". */
	download: string;
	/** The largest file that the provider hands over. */
	maxMegabytes: number;
	/** Whether the provider can tell the contact that a message was read: without typing as well, or only together with it. */
	read?: 'alone' | 'withTyping';
	/** What only this provider's trigger has. */
	more?: INodeProperties[];
}

const readOption = (description: string): INodeProperties => ({ displayName: 'Mark as Read', name: 'markAsRead', type: 'boolean', default: true, description });

const READ_OPTIONS: Record<NonNullable<Abilities['read']>, INodeProperties[]> = {
	alone: [
		readOption('Whether the contact sees blue ticks as soon as the message is here'),
		{
			displayName: 'Show Typing',
			name: 'typing',
			type: 'boolean',
			default: true,
			description: 'Whether the contact also sees "typing…" until you answer, for 25 seconds at most; needs Mark as Read',
		},
	],
	withTyping: [readOption('Whether the contact sees blue ticks as soon as the message is here, and "typing…" until you answer, for 25 seconds at most')],
};

/** What the trigger does with a message besides starting the workflow. */
export const optionsField = ({ download, maxMegabytes, read, more = [] }: Abilities): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Attach Media',
			name: 'media',
			type: 'boolean',
			default: true,
			description: `Whether to attach what the contact sent as the binary field "data". WhatsApp waits meanwhile; fetch large files later with ${download}.`,
		},
		{
			displayName: 'Max File Size (MB)',
			name: 'maxMegabytes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: maxMegabytes },
			default: 16,
			description: 'What is larger is not attached, and the item says so',
		},
		...(read ? READ_OPTIONS[read] : []),
		...more,
	],
});
