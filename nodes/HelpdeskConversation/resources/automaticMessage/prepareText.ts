import type { IDataObject } from 'n8n-workflow';

import { fillText } from '../../../shared/domain/message/fillText';
import type { Desk } from '../../../shared/n8n/desk/Desk';
import { textIn } from '../../../shared/n8n/fields/textsField';
import { languageOf } from '../../../shared/n8n/languageOf';

/** What the contact will read. */
export interface PreparedText {
	text: string;
	/** Variables that had neither a value nor a default. */
	missing: string[];
	language?: string;
}

/** A text that is the same in every language, with its variables filled in. */
export const prepareOwn = (desk: Desk, text: string): PreparedText => fillText(text, desk.json);

/** The text in the language of the contact, with its variables filled in; `everybody` is what the panel has for all languages. */
export function prepareText(desk: Desk, everybody: string): PreparedText | undefined {
	const language = languageOf(desk.json);
	const written = textIn(language, everybody, desk.parameter<IDataObject>('textOthers', {}));
	if (written === undefined) return undefined;
	return { ...fillText(written, desk.json), ...(language === undefined ? {} : { language }) };
}
