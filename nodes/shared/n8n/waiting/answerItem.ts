import type { IDataObject } from 'n8n-workflow';

import type { MessageEvent } from '../../domain/message/inboundEvent';

/** The item with which a workflow goes on: the contact's message, and what it answers in a form that is easy to ask for. */
export function answerItem(received: IDataObject, { message }: MessageEvent, questionId: string | undefined): IDataObject {
	const { reply, text, kind } = message;
	return {
		...received,
		answered: true,
		answer: {
			kind,
			...(text === undefined ? {} : { text }),
			...(reply?.id === undefined ? {} : { id: reply.id }),
			...(reply?.title === undefined ? {} : { title: reply.title }),
		},
		...(questionId === undefined ? {} : { question: { id: questionId } }),
	};
}
