import type { INodeProperties } from 'n8n-workflow';

import { createContentFields } from '../../shared/n8n/templates/contentFields';
import { sampleFields } from './sampleFields';

const CODES = ['AUTHENTICATION'];

const whenCode = (field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { contentBy: ['fields'], category: CODES } } });

/** What can be filled in unless WhatsApp writes the text itself. */
const unlessCode = (field: INodeProperties): INodeProperties =>
	field.displayOptions?.show?.contentBy?.includes('fields') ? { ...field, displayOptions: { ...field.displayOptions, hide: { category: CODES } } } : field;

const JSON_FORMS: Record<string, string> = {
	components: "The list of components as Meta's documentation of templates writes it. For Twilio an object of its content types, or one with 'types' and 'variables'.",
};

const described = (field: INodeProperties): INodeProperties => ({ ...field, description: JSON_FORMS[field.name] ?? field.description });

/** What a template says, for every provider; what one of them cannot do is named when the template is handed in. */
export const authorFields: INodeProperties[] = [
	...createContentFields({
		headers: ['document', 'image', 'location', 'none', 'text', 'video'],
		buttons: ['phone', 'copyCode', 'url', 'quickReply'],
		namedVariables: true,
		sampleFields,
	})
		.map(unlessCode)
		.map(described),
	whenCode({
		displayName: 'WhatsApp writes the text of such templates itself: "123456 is your verification code."',
		name: 'codeNotice',
		type: 'notice',
		default: '',
	}),
	whenCode({ displayName: 'Button Text', name: 'codeButtonText', type: 'string', default: 'Copy code', description: 'What the button that copies the code says, at most 25 characters' }),
	whenCode({
		displayName: 'Warn Against Sharing the Code',
		name: 'addSecurityAdvice',
		type: 'boolean',
		default: true,
		description: 'Whether WhatsApp adds that the code is for the contact alone',
	}),
	whenCode({
		displayName: 'Code Expires After (Minutes)',
		name: 'codeMinutes',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 90 },
		default: 10,
		description: 'What WhatsApp writes below the text, 1 to 90. 0 = it writes nothing.',
	}),
];
