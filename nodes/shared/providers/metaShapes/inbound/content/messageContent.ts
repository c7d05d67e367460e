import type { InboundMessage } from '../../../../domain/message/inboundMessage';
import type { JsonRecord } from '../../../reading/readJson';

/** The part of a message that depends on its kind. */
export type MessageContent = Omit<InboundMessage, 'id' | 'sentAt' | 'context' | 'referral' | 'groupId'>;

/** Reads the content of one type of message; nothing when the content is not there. */
export type ContentReader = (message: JsonRecord) => MessageContent | undefined;
