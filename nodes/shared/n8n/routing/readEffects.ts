import { PRIORITIES } from '../../domain/conversation/conversation';
import type { RuleEffects } from '../../domain/routing/rule';

/** The collection 'Also Set' of a rule. */
export type EffectsInput = Partial<Record<keyof RuleEffects, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

const list = (value: unknown): string[] => [...new Set(text(value).split(',').map((part) => part.trim()).filter((part) => part !== ''))];

/** What the rule sets; what is left empty is left out. Throws when the priority is none that a conversation can have. */
export function readEffects(input: EffectsInput = {}): RuleEffects {
	const effects: RuleEffects = {};
	for (const key of ['team', 'agent', 'aiAgent', 'topic'] as const) {
		if (text(input[key]) !== '') effects[key] = text(input[key]);
	}
	for (const key of ['tags', 'skills'] as const) {
		if (list(input[key]).length > 0) effects[key] = list(input[key]);
	}
	const wanted = text(input.priority);
	if (wanted === '') return effects;
	const priority = PRIORITIES.find((known) => known === wanted);
	if (!priority) throw new RangeError(`"${wanted}" is no priority. Use one of ${PRIORITIES.join(', ')}.`);
	return { ...effects, priority };
}
