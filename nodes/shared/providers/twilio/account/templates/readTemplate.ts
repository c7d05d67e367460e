import type { MessageTemplate } from '../../../messageTemplate';
import { isRecord, readList, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { readableWord } from '../../../../domain/readableWord';
import { templateForm } from './templateForm';
import { variablesIn } from './variablesIn';

/** The types that say most; Twilio sends the first of them that WhatsApp takes. */
const RICHEST_FIRST = [
	'whatsapp/authentication',
	'whatsapp/flows',
	'whatsapp/card',
	'twilio/flows',
	'twilio/catalog',
	'twilio/carousel',
	'twilio/card',
	'twilio/list-picker',
	'twilio/call-to-action',
	'twilio/quick-reply',
	'twilio/location',
	'twilio/media',
	'twilio/text',
];

/** What a content says on WhatsApp, and what kind of content that is. */
export function shownType(content: JsonRecord): [name: string, type: JsonRecord] | undefined {
	const types = readRecord(content, 'types');
	const names = [...RICHEST_FIRST, ...Object.keys(types ?? {})];
	const name = names.find((candidate) => readRecord(types, candidate) !== undefined);
	const type = name === undefined ? undefined : readRecord(types, name);
	return name !== undefined && type ? [name, type] : undefined;
}

function headerOf(type: JsonRecord): MessageTemplate['header'] {
	const [file] = [...listOf(type, 'media')];
	const text = readText(type, 'header_text', 'title');
	if (file) return { kind: 'Media', text: file };
	return text ? { kind: 'Text', text } : undefined;
}

const listOf = (type: JsonRecord, key: string): string[] => {
	const value = type[key];
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

function buttonOf(action: JsonRecord): MessageTemplate['buttons'][number] {
	const text = readText(action, 'title', 'copy_code_text');
	const url = readText(action, 'url');
	const phone = readText(action, 'phone');
	return { kind: readableWord(readText(action, 'type')) ?? 'Quick reply', ...(text && { text }), ...(url && { url }), ...(phone && { phone }) };
}

/** Every list of Twilio calls the approval differently: `approval_requests` beside a content, `whatsapp` on its own. */
export const approvalOf = (content: JsonRecord): JsonRecord | undefined => readRecord(content, 'approval_requests') ?? readRecord(content, 'whatsapp');

/** Reads a content of Twilio, with the state of its approval, into the shape that all providers share. */
export function readTemplate(raw: JsonRecord): MessageTemplate {
	const [, type = {}] = shownType(raw) ?? [];
	const approval = approvalOf(raw);
	const header = headerOf(type);
	const footer = readText(type, 'footer', 'subtitle');
	const rejected = readText(approval, 'rejection_reason');
	const texts = {
		id: readText(raw, 'sid') ?? '',
		body: readText(type, 'body') ?? '',
		variables: variablesIn(raw['types'], Object.keys(readRecord(raw, 'variables') ?? {})),
	};
	return {
		...texts,
		name: readText(raw, 'friendly_name') ?? readText(approval, 'name') ?? '',
		language: readText(raw, 'language') ?? '',
		status: readableWord(readText(approval, 'status')) ?? 'Unsubmitted',
		category: readableWord(readText(approval, 'category')) ?? 'Unknown',
		...(rejected && { rejectedReason: rejected }),
		...(header && { header }),
		...(footer && { footer }),
		buttons: readList(type, 'actions').filter(isRecord).map(buttonOf),
		form: templateForm(raw, texts),
		raw,
	};
}
