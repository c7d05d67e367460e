import { inboundContent } from '../../cloud/webhooks/inboundContent.ts';
import type { CustomerWrote } from '../../whatsapp/businessNumber.ts';
import type { Customer } from '../../whatsapp/customer.ts';
import type { StoredFile } from '../../whatsapp/fileStore.ts';
import type { EngageLabNumber } from '../accounts/engageLabDirectory.ts';
import { rowFrame } from './rowFrame.ts';

/** The message that another one answers. */
export interface Quoted {
	wamid: string;
	/** Digits of its author. */
	phone?: string;
	/** EngageLab's own id, which messages of customers have not. */
	messageId?: string;
}

interface InboundParts {
	number: EngageLabNumber;
	event: CustomerWrote;
	quoted?: Quoted;
	file?: { id: string; stored: StoredFile };
}

const personOf = ({ name, phone, userId, username }: Customer): Record<string, unknown> => ({
	profile: { name, ...(username ? { username } : {}) },
	...(phone ? { wa_id: phone } : {}),
	...(userId ? { user_id: userId } : {}),
});

/** Meta's object of the message; of a file only the id comes along, never an address. */
function messageOf({ event, file }: InboundParts): Record<string, unknown> {
	const { contactless: _contactless, ...extras } = event.extras;
	const media = file && { id: file.id, url: '', mimeType: file.stored.mimeType, sha256: file.stored.sha256 };
	const { content } = event.message;
	const written = inboundContent(content, media);
	if (content.kind === 'media') {
		const { url: _url, ...rest } = { ...(written[content.media] as Record<string, unknown>) };
		written[content.media] = rest;
	}
	return { ...written, ...extras };
}

/** EngageLab's word for what kind of message it is. */
export function responseName(event: CustomerWrote): 'received' | 'reply' | 'order' {
	const type = event.extras['type'] ?? (event.message.content.kind === 'other' ? event.message.content.type : undefined);
	if (type === 'order') return 'order';
	return event.message.quotes === undefined && event.message.content.kind !== 'reply' ? 'received' : 'reply';
}

/** Writes a customer's message as a row. `from` is empty, as in the published samples. */
export function responseRow(parts: InboundParts): Record<string, unknown> {
	const { number, event, quoted } = parts;
	return {
		message_id: '',
		from: '',
		to: number.phone,
		...rowFrame(event.message.at),
		response: {
			event: responseName(event),
			response_data: {
				channel_message_id: event.message.id,
				whatsapp_business_account_id: number.wabaId,
				...(event.extras['contactless'] === true ? {} : { contact: personOf(event.customer) }),
				message: messageOf(parts),
				...(quoted
					? {
							message_context: {
								...(quoted.phone ? { origin_from_phone: quoted.phone } : {}),
								origin_channel_message_id: quoted.wamid,
								...(quoted.messageId ? { origin_from_phone_id: number.phoneNumberId, origin_message_id: quoted.messageId } : {}),
							},
						}
					: {}),
			},
		},
	};
}
