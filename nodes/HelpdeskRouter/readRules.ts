import { executeFilter, type FilterValue, type IExecuteFunctions } from 'n8n-workflow';

import { HUMAN_OUTPUT, type Condition, type Rule, type SendTo } from '../shared/domain/routing/rule';
import { readCondition, type ConditionInput } from '../shared/n8n/routing/readCondition';
import { readEffects, type EffectsInput } from '../shared/n8n/routing/readEffects';
import { readOutput } from './sendToField';

interface RuleInput extends ConditionInput {
	name?: string;
	enabled?: boolean;
	sendTo?: string;
	assign?: EffectsInput;
}

/** The rules as the user ordered them, each read by itself, so that one with a failing expression does not take the others along. */
export function readRules(context: IExecuteFunctions, itemIndex: number, outputCount: number): Rule[] {
	// As the panel keeps them, before expressions are evaluated.
	const kept = (context.getNode().parameters.rules as { rule?: RuleInput[] } | undefined)?.rule ?? [];
	return kept.map((rule, index) => {
		const name = rule.name || `Rule ${index + 1}`;
		if (rule.enabled === false) return { ...unreadable(name, ''), enabled: false };
		try {
			const path = `rules.rule[${index}]`;
			const input = context.getNodeParameter(path, itemIndex) as RuleInput;
			const condition = input.when === 'built' ? builtCondition(context, `${path}.conditions`, itemIndex) : readCondition(input, context.getTimezone());
			const sendTo = readSendTo(input.sendTo, outputCount);
			return { name: input.name || name, enabled: input.enabled ?? true, condition, effects: readEffects(input.assign), sendTo };
		} catch (error) {
			const reason = error instanceof RangeError ? error.message : `n8n says: ${error instanceof Error ? error.message : String(error)}`;
			return unreadable(name, reason);
		}
	});
}

const unreadable = (name: string, reason: string): Rule => ({ name, enabled: true, condition: { kind: 'unreadable', reason }, effects: {}, sendTo: 'nextStage' });

/** Throws what to change where the output is not there. */
function readSendTo(chosen: string | undefined, outputCount: number): SendTo {
	if (!chosen) return 'nextStage';
	if (chosen === 'human') return HUMAN_OUTPUT;
	const output = readOutput(chosen, outputCount);
	if (output.ok) return output.value;
	throw new RangeError(output.failure);
}

function builtCondition(context: IExecuteFunctions, path: string, itemIndex: number): Condition {
	const filter = context.getNodeParameter(path, itemIndex, {}) as Partial<FilterValue>;
	// n8n takes an empty list of conditions as met, which would let a rule that is not filled in take everything.
	if (!filter.conditions?.length) return { kind: 'unreadable', reason: "It has no conditions. Add one under 'Conditions'." };
	// 'extractValue' would do this, but does not find a field of a list that is shown only for some choices.
	return { kind: 'built', isMet: executeFilter(filter as FilterValue, { itemIndex }) };
}
