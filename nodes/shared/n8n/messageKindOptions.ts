import type { INodePropertyOptions } from 'n8n-workflow';

/** The kinds of messages as people call them; the values are those of the message shape. */
export const messageKindOptions: INodePropertyOptions[] = [
	{ name: 'Audio or Voice Note', value: 'audio' },
	{ name: 'Button or List Choice', value: 'reply' },
	{ name: 'Contact Card', value: 'contacts' },
	{ name: 'Deletion', value: 'revoke' },
	{ name: 'Document', value: 'document' },
	{ name: 'Edit', value: 'edit' },
	{ name: 'First Opening of the Chat', value: 'welcome' },
	{ name: 'Image', value: 'image' },
	{ name: 'Location', value: 'location' },
	{ name: 'Order', value: 'order' },
	{ name: 'Reaction', value: 'reaction' },
	{ name: 'Sticker', value: 'sticker' },
	{ name: 'Text', value: 'text' },
	{ name: 'Unsupported', value: 'unsupported' },
	{ name: 'Video', value: 'video' },
];
