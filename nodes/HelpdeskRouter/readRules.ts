import { executeFilter, type FilterValue, type IExecuteFunctions } from 'n8n-workflow';

import type { Condition, Rule } from '../shared/domain/routing/rule';
import { readCondition, type ConditionInput } from './readCondition';
import { readEffects, type EffectsInput } from './readEffects';

interface RuleInput extends ConditionInput {
	name?: string;
	enabled?: boolean;
	assign?: EffectsInput;
}

/** The rules as the panel keeps them, before expressions are evaluated. */
const keptRules = (context: IExecuteFunctions): RuleInput[] => (context.getNode().parameters.rules as { rule?: RuleInput[] } | undefined)?.rule ?? [];

export const countRules = (context: IExecuteFunctions): number => keptRules(context).length;

/** The rules as the user ordered them, each read by itself, so that one with a failing expression does not take the others along. */
export function readRules(context: IExecuteFunctions, itemIndex: number): Rule[] {
	return keptRules(context).map((kept, index) => {
		const name = kept.name || `Rule ${index + 1}`;
		if (kept.enabled === false) return { name, enabled: false, condition: { kind: 'anyMessage' }, effects: {} };
		try {
			const path = `rules.rule[${index}]`;
			const input = context.getNodeParameter(path, itemIndex) as RuleInput;
			const isBuilt = input.when === 'built';
			const condition: Condition = isBuilt ? builtCondition(context, `${path}.conditions`, itemIndex) : readCondition(input, context.getTimezone());
			return { name: input.name || name, enabled: input.enabled ?? true, condition, effects: readEffects(input.assign) };
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return { name, enabled: true, condition: { kind: 'unreadable', reason: `n8n says: ${reason}` }, effects: {} };
		}
	});
}

function builtCondition(context: IExecuteFunctions, path: string, itemIndex: number): Condition {
	const filter = context.getNodeParameter(path, itemIndex, {}) as Partial<FilterValue>;
	// n8n takes an empty list of conditions as met, which would let a rule that is not filled in take everything.
	if (!filter.conditions?.length) return { kind: 'unreadable', reason: "It has no conditions. Add one under 'Conditions'." };
	// 'extractValue' would do this, but does not find a field of a list that is shown only for some choices.
	return { kind: 'built', isMet: executeFilter(filter as FilterValue, { itemIndex }) };
}
