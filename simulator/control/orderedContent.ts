import type { Chat } from '../whatsapp/chat.ts';
import type { FileStore } from '../whatsapp/fileStore.ts';
import type { MediaKind } from '../whatsapp/messageContent.ts';
import { oggFromOpus } from '../whatsapp/oggOpus.ts';
import { sampleFile } from '../whatsapp/sampleFiles.ts';
import { opusPacketsOfWebm } from '../whatsapp/webmOpus.ts';
import type { CustomerOrder, MediaOrder } from './customerOrder.ts';
import type { Ordered } from './ordered.ts';
import { pressedReply } from './pressedReply.ts';

const MEDIA: MediaKind[] = ['image', 'video', 'audio', 'document', 'sticker'];

/** A recording of the browser becomes what a phone would send. */
function asPhoneSends(bytes: Buffer, mimeType: string): { bytes: Buffer; mimeType: string } {
	const packets = mimeType.startsWith('audio/webm') ? opusPacketsOfWebm(bytes) : [];
	return packets.length > 0 ? { bytes: oggFromOpus(packets), mimeType: 'audio/ogg; codecs=opus' } : { bytes, mimeType };
}

function mediaContent(kind: MediaKind, order: MediaOrder, files: FileStore): Ordered {
	const sample = order.data === undefined ? sampleFile(kind) : undefined;
	const given = sample?.bytes ?? Buffer.from(order.data ?? '', 'base64');
	if (given.length === 0) return { ok: false, message: `${kind}.data must hold the file in base64.` };
	const { bytes, mimeType } = asPhoneSends(given, order.mime_type ?? order.mimeType ?? sample?.mimeType ?? sampleFile(kind).mimeType);
	const filename = order.filename ?? (kind === 'document' ? sample?.filename : undefined);
	const file = files.add(bytes, mimeType, filename);
	return {
		ok: true,
		content: {
			kind: 'media',
			media: kind,
			fileId: file.id,
			mimeType,
			...(filename === undefined ? {} : { filename }),
			...(order.caption === undefined ? {} : { caption: order.caption }),
			...(kind === 'audio' ? { voice: order.voice ?? order.data === undefined } : {}),
			...(kind === 'sticker' ? { animated: order.animated ?? false } : {}),
		},
	};
}

/** The kind of an order that names none: the one content object that it holds. */
function typeOf(order: CustomerOrder): string | undefined {
	if (order.reply) return 'reply';
	if (order.type !== undefined) return order.type;
	const named = ['text', ...MEDIA, 'location', 'contacts', 'reaction'] as const;
	return named.find((name) => Reflect.get(order, name) !== undefined) ?? (order.raw ? (typeof order.raw['type'] === 'string' ? order.raw['type'] : 'unsupported') : undefined);
}

/** Turns an order into what appears in the chat. */
export function orderedContent(order: CustomerOrder, chat: Chat, files: FileStore): Ordered {
	const type = typeOf(order);
	const kind = MEDIA.find((media) => media === type);
	if (kind && !order.raw) return mediaContent(kind, order[kind] ?? {}, files);
	if (order.reply) return pressedReply(order.reply, chat);
	const missing = (name: string): Ordered => ({ ok: false, message: `A message of type ${name} needs the object ${name}.` });
	if (type === 'text' && !order.raw) return order.text ? { ok: true, content: { kind: 'text', body: order.text.body } } : missing('text');
	if (type === 'location' && !order.raw) {
		return order.location ? { ok: true, content: { kind: 'location', ...Object.fromEntries(Object.entries(order.location)), latitude: order.location.latitude, longitude: order.location.longitude } } : missing('location');
	}
	if (type === 'contacts' && !order.raw) return order.contacts ? { ok: true, content: { kind: 'contacts', contacts: order.contacts } } : missing('contacts');
	if (type === 'reaction' && !order.raw) {
		const { reaction } = order;
		if (!reaction) return missing('reaction');
		return { ok: true, content: { kind: 'reaction', messageId: reaction.messageId ?? reaction.message_id ?? '', emoji: reaction.emoji ?? '' } };
	}
	if (order.raw) return { ok: true, content: { kind: 'other', type: type ?? 'unsupported', label: `Raw message of type ${type}`, details: {} } };
	return { ok: false, message: 'Give the message a type with its content object, a reply, or raw.' };
}
