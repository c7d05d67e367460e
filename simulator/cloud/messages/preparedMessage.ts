import type { DeliveryFailure } from '../../whatsapp/chat.ts';
import type { MessageContent } from '../../whatsapp/messageContent.ts';
import type { WhatsAppNetwork } from '../../whatsapp/network.ts';
import type { CloudNumber } from '../directory.ts';
import type { Checked } from '../graph/graphReply.ts';
import type { MediaStore } from '../mediaStore.ts';
import type { TemplateStore } from '../templates/templateStore.ts';

/** A message that passed Meta's checks and is ready for the phone. */
export interface PreparedMessage {
	content: MessageContent;
	/** Price class of the message. */
	category: string;
	freeForm: boolean;
	/** Kinds that Meta refuses to send to a business-scoped user id. */
	needsPhone?: boolean;
	messageStatus?: 'accepted';
	prepare?: () => Promise<DeliveryFailure | undefined>;
}

/** What the checks of a message may look at. */
export interface SendingGround {
	number: CloudNumber;
	network: WhatsAppNetwork;
	media: MediaStore;
	templates: TemplateStore;
}

export type GraphBody = Record<string, unknown>;

/** Checks one kind of message as strictly as Meta does. */
export type MessageKindCheck = (body: GraphBody, ground: SendingGround) => Checked<PreparedMessage>;

export const freeForm = (content: MessageContent, prepare?: PreparedMessage['prepare']): PreparedMessage => ({
	content,
	category: 'service',
	freeForm: true,
	...(prepare ? { prepare } : {}),
});
