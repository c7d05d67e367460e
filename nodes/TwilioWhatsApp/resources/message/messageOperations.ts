import type { SendOperation } from '../../../shared/n8n/operation';
import { sendFlow } from '../../../shared/n8n/sending/kinds/sendFlow';
import { createSendLinkButton } from '../../../shared/n8n/sending/kinds/sendLinkButton';
import { createSendPrepared } from '../../../shared/n8n/sending/kinds/sendPrepared';
import { twilioVendor } from '../../../shared/n8n/twilioVendor';
import { sendLocation } from '../../../shared/n8n/sending/kinds/sendLocation';
import { createSendMedia } from '../../../shared/n8n/sending/kinds/sendMedia';
import { createMarkAsRead } from '../../../shared/n8n/sending/markAsRead';
import { TWILIO_TEXT_MAX_LENGTH } from '../../../shared/providers/twilio/limits';
import type { TwilioOperation } from '../../operation';
import { cancelMessage } from './cancelMessage';
import { deleteMessage } from './deleteMessage';
import { getManyMessages } from './getManyMessages';
import { getMessage } from './getMessage';
import { sendButtons, sendList, sendText } from './questionKinds';
import { redactMessage } from './redactMessage';
import { sendAndWait } from './sendAndWait';
import { sendTemplate } from './sendTemplate';

/** Everything that reaches the contact as a message. */
export const sendOperations: SendOperation[] = [
	sendAndWait,
	sendButtons,
	sendFlow,
	createSendLinkButton({ fileHeader: false }),
	sendList,
	sendLocation,
	createSendMedia({
		kinds: [
			{ name: 'Audio', value: 'audio', description: 'AAC, AMR, MP3, 3GPP or OGG (Opus), at most 16 MB' },
			{ name: 'Document', value: 'document', description: 'PDF, text and Office files, at most 16 MB' },
			{ name: 'Image', value: 'image', description: 'JPEG or PNG, at most 5 MB' },
			{ name: 'Sticker', value: 'sticker', description: 'WebP, at most 100 KB' },
			{ name: 'Video', value: 'video', description: 'MP4, at most 16 MB' },
		],
		sources: ['binary', 'link'],
		captionMaxLength: TWILIO_TEXT_MAX_LENGTH,
		voice: false,
	}),
	createSendPrepared(twilioVendor.provider),
	sendTemplate,
	sendText,
];

/** What is done to messages without sending one. */
export const otherMessageOperations: TwilioOperation[] = [cancelMessage, deleteMessage, getManyMessages, getMessage, createMarkAsRead('withTyping'), redactMessage];
