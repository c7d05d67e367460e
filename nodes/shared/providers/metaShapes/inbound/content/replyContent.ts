import type { InboundMessage } from '../../../../domain/message/inboundMessage';
import { readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { formAnswer } from './formAnswer';
import type { ContentReader, MessageContent } from './messageContent';

type Reply = NonNullable<InboundMessage['reply']>;

function choice(type: Reply['type'], answer: JsonRecord): Reply {
	const id = readText(answer, 'id');
	const title = readText(answer, 'title');
	const description = readText(answer, 'description');
	return { type, ...(id && { id }), ...(title && { title }), ...(description && { description }) };
}

function form(answer: JsonRecord): Reply {
	const data = formAnswer(answer);
	const id = readText(data, 'flow_token') ?? readText(answer, 'flow_token');
	const title = readText(answer, 'body');
	const type = readText(answer, 'name') === 'address_message' ? 'address' : 'form';
	return { type, ...(id && { id }), ...(title && { title }), ...(data && { data }) };
}

function callPermission(answer: JsonRecord): Reply {
	const id = readText(answer, 'response');
	return { type: 'callPermission', ...(id && { id }), data: { ...answer } };
}

const READERS: Readonly<Record<string, (answer: JsonRecord) => Reply>> = {
	button_reply: (answer) => choice('button', answer),
	list_reply: (answer) => choice('list', answer),
	nfm_reply: form,
	call_permission_reply: callPermission,
};

const asContent = (reply: Reply): MessageContent => ({ kind: 'reply', ...(reply.title && { text: reply.title }), reply });

/** A press on a button, a choice from a list, a filled form: the answers to interactive messages. */
export const interactiveContent: ContentReader = (message) => {
	const interactive = readRecord(message, 'interactive');
	if (!interactive) return undefined;
	const type = readText(interactive, 'type') ?? Object.keys(READERS).find((key) => readRecord(interactive, key));
	if (!type) return undefined;
	const answer = readRecord(interactive, type);
	if (!answer) return undefined;
	const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
	return asContent(reader ? reader(answer) : { ...choice('other', answer), data: { ...answer } });
};

/** A quick-reply button of a template. Without a payload of its own, WhatsApp gives the text of the button. */
export const templateButtonContent: ContentReader = (message) => {
	const button = readRecord(message, 'button');
	const title = readText(button, 'text', 'payload');
	if (!title) return undefined;
	return asContent({ type: 'template', id: readText(button, 'payload') ?? title, title });
};
