import { createHash } from 'node:crypto';
import type { ListSection, OutboundMessage } from '../../../domain/message/outboundMessage';
import { LIST_PICKER_DESCRIPTION_MAX_LENGTH } from '../limits';
import { framedText } from './framedText';

/** What has to be kept at Twilio before it can be sent. @see https://www.twilio.com/docs/content/content-types-overview */
export interface RichContent {
	/** The same for the same content, so that it is kept once. */
	friendly_name: string;
	language: string;
	types: Record<string, unknown>;
}

/** How the contents begin that we keep for a message; they are no templates. */
export const CONTENT_NAME_PREFIX = 'helpdesk_';

/** Contents of ours hold no words of a language of their own; Twilio wants one named. */
const LANGUAGE = 'en';
const NAME_DIGITS = 32;

/** Twilio's list has no sections: the title of one goes before the description of its rows, as far as there is room. */
function listItems(sections: ListSection[]): object[] {
	return sections.flatMap(({ title, rows }) =>
		rows.map((row) => {
			const withTitle = sections.length > 1 && title ? [title, row.description].filter(Boolean).join(' · ') : row.description;
			const description = withTitle && withTitle.length <= LIST_PICKER_DESCRIPTION_MAX_LENGTH ? withTitle : row.description;
			return { id: row.id, item: row.title, ...(description && { description }) };
		}),
	);
}

function typesOf(message: OutboundMessage): Record<string, unknown> | undefined {
	switch (message.kind) {
		case 'buttons':
			return {
				'twilio/quick-reply': {
					body: framedText(message),
					actions: message.buttons.map(({ id, title }) => ({ type: 'QUICK_REPLY', title, id })),
				},
			};
		case 'list':
			return { 'twilio/list-picker': { body: framedText(message), button: message.buttonText, items: listItems(message.sections) } };
		case 'linkButton':
			return {
				'twilio/call-to-action': {
					body: framedText(message),
					actions: [{ type: 'URL', title: message.button.title, url: message.button.url }],
				},
			};
		case 'flow':
			return {
				'whatsapp/flows': {
					body: framedText({ text: message.text, header: message.header }),
					...(message.footer && { subtitle: message.footer }),
					button_text: message.buttonText,
					flow_id: message.flow.value,
					...(message.token && { flow_token: message.token }),
					...(message.start.by === 'screen' && message.start.screen && { flow_first_page_id: message.start.screen }),
					is_flow_first_page_endpoint: message.start.by === 'server',
				},
			};
		default:
			return undefined;
	}
}

/** The content of a message with buttons, a list or a form; nothing for messages that need none. */
export function richContent(message: OutboundMessage): RichContent | undefined {
	const types = typesOf(message);
	if (!types) return undefined;
	const digest = createHash('sha256').update(JSON.stringify(types)).digest('hex').slice(0, NAME_DIGITS);
	return { friendly_name: `${CONTENT_NAME_PREFIX}${message.kind.toLowerCase()}_${digest}`, language: LANGUAGE, types };
}
