import type { IDataObject } from 'n8n-workflow';

/** The language that an item speaks: the contact's, also where it is one of the attributes, else the conversation's, else its own field. */
export function languageOf(json: IDataObject): string | undefined {
	const candidates = [json.contact, attributesOf(json.contact), json.conversation, json.message, json].map((part) => {
		if (typeof part !== 'object' || part === null) return undefined;
		const { language, locale } = part as IDataObject;
		return language || locale;
	});
	return candidates.find((candidate): candidate is string => typeof candidate === 'string' && candidate !== '');
}

const attributesOf = (contact: unknown): unknown => (typeof contact === 'object' && contact !== null ? (contact as IDataObject).attributes : undefined);
