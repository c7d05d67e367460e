import type { IDataObject, INodeProperties } from 'n8n-workflow';

interface TextField {
	displayName: string;
	name: string;
	placeholder: string;
	description: string;
}

interface OtherTexts {
	text?: Array<{ language?: string; text?: string }>;
}

/** A text for everybody, and others for contacts who speak another language. */
export const textFields = ({ displayName, name, placeholder, description }: TextField): INodeProperties[] => [
	{ displayName, name, type: 'string', typeOptions: { rows: 3 }, default: '', placeholder, description },
	{
		displayName: `${displayName} in Other Languages`,
		name: `${name}Others`,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add language',
		default: {},
		options: [
			{
				displayName: 'Text',
				name: 'text',
				values: [
					{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. fr or pt-BR' },
					{ displayName: 'Text', name: 'text', type: 'string', typeOptions: { rows: 3 }, default: '' },
				],
			},
		],
	},
];

/** The text for a language: that of the very variant, of the language, or for everybody; nothing where it is empty. */
export function textIn(language: string | undefined, everybody: string, others: IDataObject): string | undefined {
	const wanted = tag(language ?? '');
	const written = ((others as OtherTexts).text ?? []).filter(({ text }) => text?.trim());
	const found = written.find((one) => tag(one.language ?? '') === wanted) ?? written.find((one) => primary(one.language ?? '') === primary(wanted));
	const text = (wanted === '' ? undefined : found?.text) ?? everybody;
	return text.trim() === '' ? undefined : text;
}

const tag = (language: string): string => language.trim().toLowerCase().replaceAll('_', '-');

const primary = (language: string): string => tag(language).split('-')[0] ?? '';
