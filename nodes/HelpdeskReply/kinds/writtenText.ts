import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { fillText } from '../../shared/domain/message/fillText';
import type { Desk } from '../../shared/n8n/desk/Desk';
import { textFields, textIn } from '../../shared/n8n/fields/textsField';
import { textOf } from '../../shared/n8n/fields/readText';
import { languageOf } from '../../shared/n8n/languageOf';

/** A text, and others for contacts who speak another language. */
export const writtenTextFields: INodeProperties[] = textFields({
	displayName: 'Text',
	name: 'text',
	placeholder: 'e.g. Thank you, {{contact.name | dear customer}}! We will look into it.',
	description: 'May hold values of the item in double braces, with what to say where they are missing behind a bar. WhatsApp shows *bold*, _italic_ and ~struck~ text.',
});

/** The text in the language of the contact, with the values of the item filled in; empty where nothing is written. */
export function readWrittenText(desk: Desk): string {
	const written = textIn(languageOf(desk.json), textOf(desk.parameter('text', '')), desk.parameter<IDataObject>('textOthers', {}));
	return fillText(written ?? '', desk.json).text;
}
