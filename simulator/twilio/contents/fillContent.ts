import type { MediaContent, MessageContent, PanelAction, PanelContent } from '../../whatsapp/messageContent.ts';
import { linkedContent } from '../messages/linkedContent.ts';
import type { TwilioContent } from './twilioContent.ts';

type Fields = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const recordsIn = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter((item): item is Fields => typeof item === 'object' && item !== null) : []);

/** Puts the variables into every text, however deep it stands. */
function filled(value: unknown, variables: Record<string, string>): unknown {
	if (typeof value === 'string') return value.replace(/\{\{\s*([^}\s]+)\s*\}\}/g, (whole, key: string) => variables[key] ?? whole);
	if (Array.isArray(value)) return value.map((item: unknown) => filled(item, variables));
	if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, variables)]));
	return value;
}

function actionOf(action: Fields): PanelAction {
	const title = text(action['title']);
	switch (action['type'] ?? 'QUICK_REPLY') {
		case 'QUICK_REPLY':
			return { type: 'reply', title, id: text(action['id']) || title };
		case 'URL':
			return { type: 'link', title, url: text(action['url']) };
		case 'PHONE_NUMBER':
		case 'VOICE_CALL':
			return { type: 'call', title, phone: text(action['phone']) };
		case 'COPY_CODE':
			return { type: 'copy', title, code: text(action['code']) };
		default:
			return { type: 'other', title };
	}
}

const headerOf = (fields: Fields): { header?: MediaContent | { kind: 'text'; body: string } } => {
	const [link] = Array.isArray(fields['media']) ? (fields['media'] as string[]) : [];
	if (link) return { header: linkedContent(link) };
	return fields['header_text'] ? { header: { kind: 'text', body: text(fields['header_text']) } } : {};
};

const bodyOf = (fields: Fields): string => [text(fields['title']), text(fields['body'])].filter(Boolean).join('\n');

function panel(fields: Fields): PanelContent {
	const footer = text(fields['footer']) || text(fields['subtitle']);
	return { kind: 'panel', ...headerOf(fields), body: bodyOf(fields), ...(footer && { footer }), actions: recordsIn(fields['actions']).map(actionOf) };
}

/** How each type looks on the phone, richest first: Twilio takes the best that the channel can show. */
const painters: Record<string, (fields: Fields) => MessageContent> = {
	'twilio/carousel': (fields) => ({ kind: 'panel', body: text(fields['body']), actions: [], cards: recordsIn(fields['cards']).map((card) => ({ header: linkedContent(text(card['media'])), body: bodyOf(card), actions: recordsIn(card['actions']).map(actionOf) })) }),
	'twilio/list-picker': (fields) => ({
		kind: 'panel',
		body: text(fields['body']),
		actions: [],
		menu: {
			button: text(fields['button']),
			sections: [{ rows: recordsIn(fields['items']).map((item) => ({ id: text(item['id']), title: text(item['item']), ...(item['description'] ? { description: text(item['description']) } : {}) })) }],
		},
	}),
	'whatsapp/flows': (fields) => ({ ...panel(fields), actions: [{ type: 'flow', title: text(fields['button_text']), token: text(fields['flow_token']) }] }),
	'twilio/flows': (fields) => ({ ...panel(fields), actions: [{ type: 'flow', title: text(fields['button_text']), token: '' }] }),
	'whatsapp/authentication': (fields) => ({ ...panel(fields), body: 'Your verification code', actions: recordsIn(fields['actions']).map((action) => ({ type: 'copy', title: text(action['copy_code_text']), code: '' })) }),
	'whatsapp/card': panel,
	'twilio/card': panel,
	'twilio/catalog': (fields) => ({ ...panel(fields), actions: [{ type: 'other', title: 'View catalog' }] }),
	'twilio/quick-reply': panel,
	'twilio/call-to-action': panel,
	'twilio/location': (fields) => ({ kind: 'location', latitude: Number(fields['latitude']), longitude: Number(fields['longitude']), ...(fields['label'] ? { name: text(fields['label']) } : {}), ...(fields['address'] ? { address: text(fields['address']) } : {}) }),
	'twilio/media': (fields) => linkedContent(text((fields['media'] as unknown[])[0]), text(fields['body'])),
	'twilio/text': (fields) => ({ kind: 'text', body: text(fields['body']) }),
};

/** What the customer sees of a content with these variables. */
export function fillContent(content: TwilioContent, variables: Record<string, string>): MessageContent {
	const name = Object.keys(painters).find((type) => content.types[type]) ?? 'twilio/text';
	const fields = filled(content.types[name] ?? {}, { ...content.variables, ...variables }) as Fields;
	const shown: MessageContent = painters[name]?.(fields) ?? { kind: 'text', body: '' };
	const { approval } = content;
	if (approval?.status !== 'approved') return shown;
	const template = { name: approval.name, language: content.language, category: approval.category };
	if (shown.kind === 'panel') return { ...shown, template };
	return shown.kind === 'text' ? { kind: 'panel', template, body: shown.body, actions: [] } : shown;
}
