import type { IDataObject } from 'n8n-workflow';

import type { MessageEvent } from '../../domain/message/inboundEvent';
import type { TakenWait } from '../../store/waits/waitStore';

/**
 * The item with which a workflow goes on: the contact's message, and what it answers in a form that is easy to ask for. A choice that
 * was typed stands in the message, too, as a pressed button does, so that what follows need not know the provider.
 */
export function answerItem(received: IDataObject, { message }: MessageEvent, { questionId, choice }: Pick<TakenWait, 'questionId' | 'choice'>): IDataObject {
	const { text, kind } = message;
	const reply = message.reply ?? (choice && { type: 'other' as const, ...choice });
	return {
		...received,
		...(choice ? { message: { ...(received.message as IDataObject), reply } } : {}),
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
