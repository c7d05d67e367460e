import type { IExecuteFunctions } from 'n8n-workflow';

import { checkTypedChoices, choicesOf } from '../../domain/message/choice';
import type { OutboundMessage } from '../../domain/message/outboundMessage';
import { plainChoices } from '../../domain/message/plainChoices';
import { checkPresent } from '../../providers/checking/checkText';
import type { IncomingItem } from '../incomingItem';
import { checkError } from '../nodeErrors';
import type { SendOperation } from '../operation';
import type { Question } from './question';

/** A question with buttons or a list, for a provider that has neither: its choices stand numbered in the text. */
export function numberedQuestion(operation: SendOperation): Question {
	async function read(context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem): Promise<OutboundMessage> {
		const message = (await operation.compose(context, itemIndex, incoming)) as OutboundMessage;
		const problems = [...checkPresent('The text', 'text' in message ? message.text : undefined), ...checkTypedChoices(choicesOf(message))];
		if (problems.length > 0) throw checkError(context.getNode(), itemIndex, problems);
		return message;
	}
	return {
		...operation,
		compose: async (...item) => {
			const message = await read(...item);
			const text = plainChoices(message);
			return text === undefined ? message : { kind: 'text', text };
		},
		typedChoices: async (...item) => choicesOf(await read(...item)),
	};
}
