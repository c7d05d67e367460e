import type { Choice } from '../../domain/message/choice';
import type { AcceptedAnswer, WaitOrder } from './waitStore';

interface Accepted {
	accepts: AcceptedAnswer;
	typedChoices: Choice[];
}

/** What a question accepts, as the store keeps it: one word, or JSON where there are choices to type. */
export const writeAccepted = ({ accepts, typedChoices = [] }: Pick<WaitOrder, 'accepts' | 'typedChoices'>): string =>
	typedChoices.length === 0 ? accepts : JSON.stringify({ accepts, typedChoices } satisfies Accepted);

export const readAccepted = (kept: string): Accepted => (kept.startsWith('{') ? (JSON.parse(kept) as Accepted) : { accepts: kept as AcceptedAnswer, typedChoices: [] });
