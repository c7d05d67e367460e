import type { InboundMessage } from '../../../../domain/message/inboundMessage';
import type { JsonRecord } from '../../../reading/readJson';

/** The part of a message that depends on its kind. */
export type MessageContent = Omit<InboundMessage, 'id' | 'sentAt' | 'context' | 'referral' | 'groupId'>;

/** Reads one kind of message; nothing when the parameters are not of that kind. */
export type ContentReader = (body: JsonRecord) => MessageContent | undefined;
