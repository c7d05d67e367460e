import type { InboundEvent, MessageEvent, OptOutEvent } from '../../../domain/message/inboundEvent';
import type { JsonRecord } from '../../reading/readJson';
import { callbackContact } from './callbackContact';
import { callbackChannel, unknownEvent } from './callbackSource';
import { formContent } from './content/formContent';
import { locationContent } from './content/locationContent';
import { mediaContent } from './content/mediaContent';
import type { ContentReader, MessageContent } from './content/messageContent';
import { reactionContent } from './content/reactionContent';
import { buttonReplyContent, callPermissionContent, listReplyContent } from './content/replyContent';
import { messageContext, messageReferral } from './messageFrame';
import { readParameter } from './readParameter';

export interface ParseOptions {
	/** Takes a single emoji that quotes a message for a reaction; without it, it is a text. */
	emojiRepliesAreReactions?: boolean;
}

const textContent: ContentReader = (body) => {
	const text = readParameter(body, 'Body');
	return text === undefined ? undefined : { kind: 'text', text };
};

/** In this order: what a form or a button sends also has a text, what has a file may have one. */
const READERS: readonly ContentReader[] = [formContent, callPermissionContent, listReplyContent, buttonReplyContent, locationContent, mediaContent];

/** The placeholder for what Twilio does not hand over, such as a poll: the conversation must not look as if nothing had been sent. */
function unsupportedContent(body: JsonRecord): MessageContent {
	const type = readParameter(body, 'MessageType');
	return { kind: 'unsupported', unsupported: { ...(type && { type }), reason: 'Twilio handed over no content.' } };
}

function contentOf(body: JsonRecord, { emojiRepliesAreReactions = false }: ParseOptions): MessageContent {
	for (const read of READERS) {
		const content = read(body);
		if (content) return content;
	}
	return reactionContent(body, emojiRepliesAreReactions) ?? textContent(body) ?? unsupportedContent(body);
}

/** Every message of the contact is meant: Twilio itself refuses to send after a STOP. */
const ALL_MESSAGES = 'all_messages';
const PREFERENCES: ReadonlyMap<string, string> = new Map([
	['STOP', 'stop'],
	['START', 'resume'],
]);

/** A word with which a contact opts out or in again, where the Messaging Service looks after such words. */
function optOut(body: JsonRecord, { channel, contact, raw }: MessageEvent): OptOutEvent[] {
	const value = PREFERENCES.get(readParameter(body, 'OptOutType')?.toUpperCase() ?? '');
	return value ? [{ event: 'optOut', provider: 'twilio', channel, contact, preference: { category: ALL_MESSAGES, value }, raw }] : [];
}

/** A message of a contact. Twilio tells no time, so `sentAt` is missing. */
export function parseMessage(body: JsonRecord, options: ParseOptions): InboundEvent[] {
	const channel = callbackChannel(body, 'To');
	const id = readParameter(body, 'MessageSid', 'SmsSid', 'SmsMessageSid');
	const contact = callbackContact(body, 'From');
	if (!id) return [unknownEvent(channel, body, 'message', 'The callback names no message.')];
	if (!contact) return [unknownEvent(channel, body, 'message', 'The message names no sender.')];
	const context = messageContext(body);
	const referral = messageReferral(body);
	const event: MessageEvent = {
		event: 'message',
		provider: 'twilio',
		channel,
		contact,
		message: { id, ...contentOf(body, options), ...(context && { context }), ...(referral && { referral }) },
		raw: body,
	};
	return [event, ...optOut(body, event)];
}
