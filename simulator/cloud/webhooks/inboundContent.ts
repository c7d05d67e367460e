import type { MessageContent, ReplyContent } from '../../whatsapp/messageContent.ts';

export interface MediaReference {
	id: string;
	url: string;
	mimeType: string;
	sha256: string;
}

function reply(content: ReplyContent): Record<string, unknown> {
	const { id, title, description } = content;
	switch (content.source) {
		case 'template':
			return { type: 'button', button: { payload: id, text: title } };
		case 'button':
			return { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } };
		case 'list': {
			const row = { id, title, ...(description ? { description } : {}) };
			return { type: 'interactive', interactive: { type: 'list_reply', list_reply: row } };
		}
		case 'flow': {
			const answer = { name: 'flow', body: 'Sent', response_json: content.responseJson ?? '{}' };
			return { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: answer } };
		}
	}
}

/** Writes what a customer sent in the words of Meta's webhooks: the `type` and the object named after it. */
export function inboundContent(content: MessageContent, media: MediaReference | undefined): Record<string, unknown> {
	switch (content.kind) {
		case 'text':
			return { type: 'text', text: { body: content.body } };
		case 'media': {
			const file = {
				...(content.caption ? { caption: content.caption } : {}),
				...(content.media === 'document' && content.filename ? { filename: content.filename } : {}),
				...(media ? { mime_type: media.mimeType, sha256: media.sha256, id: media.id, url: media.url } : {}),
				...(content.media === 'audio' ? { voice: content.voice ?? false } : {}),
				...(content.media === 'sticker' ? { animated: content.animated ?? false } : {}),
			};
			return { type: content.media, [content.media]: file };
		}
		case 'location': {
			const { kind: _kind, ...location } = content;
			return { type: 'location', location };
		}
		case 'contacts':
			return { type: 'contacts', contacts: content.contacts };
		case 'reaction':
			return {
				type: 'reaction',
				reaction: { message_id: content.messageId, ...(content.emoji ? { emoji: content.emoji } : {}) },
			};
		case 'reply':
			return reply(content);
		case 'panel':
			return { type: 'unsupported', unsupported: { type: 'interactive' } };
		case 'other':
			return { type: content.type, ...content.details };
	}
}
