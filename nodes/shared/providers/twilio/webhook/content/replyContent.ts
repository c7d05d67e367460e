import type { InboundMessage } from '../../../../domain/message/inboundMessage';
import { readParameter } from '../readParameter';
import type { ContentReader, MessageContent } from './messageContent';

const asContent = (reply: NonNullable<InboundMessage['reply']>): MessageContent => ({
	kind: 'reply',
	...(reply.title && { text: reply.title }),
	reply,
});

const CALL_REQUEST = 'VOICE_CALL_REQUEST';
/** As WhatsApp itself calls the two answers. */
const CALL_ANSWERS: ReadonlyMap<string, string> = new Map([
	['ACCEPTED', 'accept'],
	['REJECTED', 'reject'],
]);

/** Whether the business may call. */
export const callPermissionContent: ContentReader = (body) => {
	if (readParameter(body, 'Body') !== CALL_REQUEST && readParameter(body, 'ButtonText') !== CALL_REQUEST) return undefined;
	const answer = readParameter(body, 'ButtonPayload');
	if (!answer) return undefined;
	return asContent({ type: 'callPermission', id: CALL_ANSWERS.get(answer) ?? answer, data: { response: answer } });
};

/** A choice from a list; the text of the message repeats the title. */
export const listReplyContent: ContentReader = (body) => {
	const id = readParameter(body, 'ListId');
	if (!id) return undefined;
	const title = readParameter(body, 'ListTitle', 'Body');
	const description = readParameter(body, 'ListDescription');
	return asContent({ type: 'list', id, ...(title && { title }), ...(description && { description }) });
};

/** A press on a button: of a template, or of a message within the session. Without a payload its text serves as id. */
export const buttonReplyContent: ContentReader = (body) => {
	const payload = readParameter(body, 'ButtonPayload');
	const title = readParameter(body, 'ButtonText') ?? (payload && readParameter(body, 'Body'));
	const id = payload ?? title;
	if (!id) return undefined;
	const type = readParameter(body, 'MessageType') === 'button' ? 'template' : 'button';
	return asContent({ type, id, ...(title && { title }) });
};
