import type { ReadyMessage } from '../../metaShapes/outbound/readyOutbound';
import { renderContact } from '../../metaShapes/outbound/renderContacts';
import { renderMedia } from '../../metaShapes/outbound/renderMedia';
import { renderTemplate } from '../../metaShapes/outbound/renderTemplate';

/** The `body` of `POST /v1/messages`: a type, and its content under the same name. */
export interface EngageLabBody {
	type: string;
	[content: string]: unknown;
}

/**
 * Writes a message the way EngageLab takes it, which is Meta's way but for the language of a template. Nothing for the kinds that
 * `checkOutbound` objects to.
 * @see https://github.com/DevEngageLab/engagelab-skills
 */
export function renderBody(message: ReadyMessage): EngageLabBody | undefined {
	switch (message.kind) {
		case 'text':
			return { type: 'text', text: { body: message.text, ...(message.previewUrl !== undefined && { preview_url: message.previewUrl }) } };
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker': {
			const { kind, media, caption, fileName = media.fileName } = message;
			return {
				type: kind,
				[kind]: { ...renderMedia(media), ...(caption && { caption }), ...(kind === 'document' && fileName && { filename: fileName }) },
			};
		}
		case 'contacts':
			return { type: 'contacts', contacts: message.contacts.map(renderContact) };
		case 'template':
			return { type: 'template', template: { ...renderTemplate(message), language: message.language } };
		default:
			return undefined;
	}
}
