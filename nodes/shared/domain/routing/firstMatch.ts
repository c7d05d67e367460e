import { containsPhrase } from './containsPhrase';
import type { Condition, RoutingSubject, Rule } from './rule';

/** Walks the rules in order; the first enabled one that fits decides. Answers its position, or undefined. */
export function firstMatch(rules: readonly Rule[], subject: RoutingSubject): number | undefined {
	const index = rules.findIndex(({ enabled, condition }) => enabled && fits(condition, subject));
	return index === -1 ? undefined : index;
}

function fits(condition: Condition, { text = '', kind, choiceId, choiceTitle, outcome }: RoutingSubject): boolean {
	switch (condition.kind) {
		case 'phrase':
			return condition.phrases.some((phrase) => containsPhrase(text, phrase));
		case 'choice':
			return condition.choices.some((choice) => choice === choiceId || choice === choiceTitle);
		case 'conversation':
			return condition.outcomes.some((wanted) => wanted === outcome);
		case 'messageKind':
			return condition.kinds.some((wanted) => wanted === kind);
		case 'anyMessage':
			return true;
	}
}
