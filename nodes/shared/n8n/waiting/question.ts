import type { IExecuteFunctions } from 'n8n-workflow';

import type { Choice } from '../../domain/message/choice';
import type { IncomingItem } from '../incomingItem';
import type { SendOperation } from '../operation';

/** A message whose answer a workflow waits for. */
export interface Question extends SendOperation {
	/** What can be typed as an answer where nothing can be tapped: the choices in the order of their numbers. */
	typedChoices?: (context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem) => Promise<Choice[]>;
}
