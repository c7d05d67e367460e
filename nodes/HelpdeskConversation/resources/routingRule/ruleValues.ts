import type { INodeProperties } from 'n8n-workflow';

import type { StoredCondition } from '../../../shared/domain/routing/readStoredCondition';
import { readRule, type RuleContent } from '../../../shared/domain/routing/storedRule';
import type { Desk } from '../../../shared/n8n/desk/Desk';
import { conditionFields } from '../../../shared/n8n/routing/conditionFields';
import { effectsField } from '../../../shared/n8n/routing/effectsField';
import { readCondition, type ConditionInput } from '../../../shared/n8n/routing/readCondition';
import { readEffects, type EffectsInput } from '../../../shared/n8n/routing/readEffects';

/** n8n's own condition builder looks at the items of one workflow, so a rule that several share cannot have it. */
export const storedConditionFields: INodeProperties[] = conditionFields
	.filter(({ name }) => name !== 'conditions')
	.map((field) => (field.name === 'when' ? { ...field, options: field.options?.filter((option) => !('value' in option && option.value === 'built')) } : field));

export const ruleNameField: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', required: true, default: '', placeholder: 'e.g. Asks about an order' };

export const storedSendToField: INodeProperties = {
	displayName: 'Send To',
	name: 'sendTo',
	type: 'string',
	default: '',
	placeholder: 'e.g. Sales Bot',
	description: 'The name of an output of the router, or "Human Agent". Leave empty for the next stage: the AI agents, then Human Agent.',
};

export const storedEffectsField: INodeProperties = { ...effectsField, description: 'What the rule decides besides the output' };

/** The condition that the panel shows. */
export function shownCondition(desk: Desk): StoredCondition {
	// A field that is not shown has no value.
	const shown = storedConditionFields.map(({ name }) => [name, desk.parameter<unknown>(name, null)] as const).filter(([, value]) => value !== null);
	const input = Object.fromEntries(shown) as ConditionInput;
	return readCondition(input, desk.context.getTimezone()) as StoredCondition;
}

/** A rule as the panel shows it, checked. */
export function shownRule(desk: Desk): RuleContent {
	const sendTo = desk.parameter('sendTo', '').trim();
	return checkedRule(desk, {
		name: desk.parameter('name', ''),
		enabled: desk.parameter('enabled', true),
		condition: shownCondition(desk),
		effects: shownEffects(desk, desk.parameter<EffectsInput>('assign', {})),
		...(sendTo === '' ? {} : { sendTo }),
	});
}

export function shownEffects(desk: Desk, input: EffectsInput): RuleContent['effects'] {
	try {
		return readEffects(input);
	} catch (error) {
		throw desk.refusal((error as Error).message, "Choose it under 'Also Set'.");
	}
}

export function checkedRule(desk: Desk, given: unknown): RuleContent {
	const read = readRule(given);
	if (read.ok) return read.value;
	throw desk.refusal(`The rule cannot be used. ${read.failure}`, 'Nothing was changed.');
}
