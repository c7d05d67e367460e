import { CAPTION_MAX_LENGTH } from '../../../shared/domain/message/limits';
import { cloudVendor } from '../../../shared/n8n/cloudVendor';
import { createSendButtons } from '../../../shared/n8n/sending/kinds/sendButtons';
import { createSendLinkButton } from '../../../shared/n8n/sending/kinds/sendLinkButton';
import { createSendList } from '../../../shared/n8n/sending/kinds/sendList';
import { createSendMedia } from '../../../shared/n8n/sending/kinds/sendMedia';
import { createSendText } from '../../../shared/n8n/sending/kinds/sendText';

/** The kinds of messages that other providers have too, with what Meta allows in them. */
export const sendButtons = createSendButtons({ fileHeader: true });
export const sendLinkButton = createSendLinkButton({ fileHeader: true });
export const sendList = createSendList({ sections: true });
export const sendText = createSendText({ maxLength: cloudVendor.textMaxLength, linkPreview: true });
export const sendMedia = createSendMedia({
	kinds: [
		{ name: 'Audio', value: 'audio', description: 'AAC, AMR, MP3 or OGG (Opus), at most 16 MB' },
		{ name: 'Document', value: 'document', description: 'PDF, text and Office files, at most 100 MB' },
		{ name: 'Image', value: 'image', description: 'JPEG or PNG, at most 5 MB' },
		{ name: 'Sticker', value: 'sticker', description: 'WebP, at most 500 KB' },
		{ name: 'Video', value: 'video', description: 'MP4 or 3GPP, at most 16 MB' },
	],
	sources: ['binary', 'link', 'id'],
	captionMaxLength: CAPTION_MAX_LENGTH,
	voice: true,
});
