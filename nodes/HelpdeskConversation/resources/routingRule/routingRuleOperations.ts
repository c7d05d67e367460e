import type { INodeProperties } from 'n8n-workflow';

import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { actingAgentField } from '../../../shared/n8n/desk/actingAgent';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { located, locator } from '../../../shared/n8n/desk/locator';
import type { EffectsInput } from '../../../shared/n8n/routing/readEffects';
import { limitOf, pageFields } from '../../pageFields';
import { exportRules } from './exportRules';
import { importRules } from './importRules';
import { checkedRule, ruleNameField, shownCondition, shownEffects, shownRule, storedConditionFields, storedEffectsField, storedSendToField } from './ruleValues';
import { rulesActor } from './rulesActor';

const ruleLocator = locator({ displayName: 'Rule', name: 'routingRule', search: 'searchRoutingRules' });

const ruleOf = (desk: Desk): string => located(desk, 'routingRule', 'Rule');

const positionField: INodeProperties = {
	displayName: 'Position',
	name: 'position',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'The rule at 1 is tried first',
};

const addRule: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Add', value: 'add', action: 'Add a routing rule', description: 'For every router that takes its rules from the store' },
	fields: [
		ruleNameField,
		...storedConditionFields,
		storedSendToField,
		storedEffectsField,
		{ displayName: 'Switched On', name: 'enabled', type: 'boolean', default: true, description: 'Whether the rule is used at once' },
		{ ...positionField, typeOptions: { minValue: 0 }, default: 0, description: 'The rule at 1 is tried first. 0 = at the end.' },
		actingAgentField,
	],
	async run(desk) {
		const position = desk.parameter('position', 0);
		const rule = shownRule(desk);
		return asItem(desk.valueOf(await desk.store.routingRules.add(rule, position > 0 ? position : undefined, await rulesActor(desk), desk.at)));
	},
};

const deleteRule: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Delete', value: 'delete', action: 'Delete a routing rule', description: 'What it was stays in the history' },
	fields: [ruleLocator, actingAgentField],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.routingRules.remove(ruleOf(desk), await rulesActor(desk), desk.at)));
	},
};

const getManyRules: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many routing rules', description: 'List the rules in the order in which they are tried' },
	fields: pageFields,
	async run(desk) {
		return asItems(await desk.store.routingRules.find(limitOf(desk)));
	},
};

const moveRule: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Move', value: 'move', action: 'Move a routing rule', description: 'Try a rule earlier or later' },
	fields: [ruleLocator, positionField, actingAgentField],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.routingRules.move(ruleOf(desk), desk.parameter('position', 1), await rulesActor(desk), desk.at)));
	},
};

const switchRule: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Switch On or Off', value: 'switch', action: 'Switch a routing rule on or off', description: 'A rule that is off keeps its place' },
	fields: [ruleLocator, { displayName: 'Switched On', name: 'enabled', type: 'boolean', default: true, description: 'Whether the rule is used' }, actingAgentField],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.routingRules.change(ruleOf(desk), { enabled: desk.parameter('enabled', true) }, await rulesActor(desk), desk.at)));
	},
};

interface Changes {
	name?: string;
	sendTo?: string;
	assign?: EffectsInput;
}

const shownWithCondition = (field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { changesCondition: [true], ...field.displayOptions?.show } } });

const updateRule: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Update', value: 'update', action: 'Update a routing rule', description: 'Change what is named; everything else stays as it is' },
	fields: [
		ruleLocator,
		{
			displayName: 'Update Fields',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [{ ...storedEffectsField, description: 'Takes the place of everything that the rule has set so far' }, { ...ruleNameField, required: false }, storedSendToField],
		},
		{ displayName: 'Change When', name: 'changesCondition', type: 'boolean', default: false, description: 'Whether the rule gets another condition' },
		...storedConditionFields.map(shownWithCondition),
		actingAgentField,
	],
	async run(desk) {
		const { name, sendTo, assign } = desk.parameter<Changes>('changes', {});
		const { routingRules } = desk.store;
		const { id, position: _, ...before } = desk.valueOf(await routingRules.get(ruleOf(desk)));
		const condition = desk.parameter('changesCondition', false) ? shownCondition(desk) : undefined;
		if (name === undefined && sendTo === undefined && assign === undefined && condition === undefined) {
			throw desk.refusal('Nothing is to be changed', "Add a field under 'Update Fields', or switch on 'Change When'.");
		}
		const after = checkedRule(desk, {
			...before,
			...(name === undefined ? {} : { name }),
			...(condition ? { condition } : {}),
			...(assign ? { effects: shownEffects(desk, assign) } : {}),
		});
		const target = sendTo === undefined ? {} : { sendTo: sendTo.trim() || null };
		return asItem(desk.valueOf(await routingRules.change(id, { ...after, ...target }, await rulesActor(desk), desk.at)));
	},
};

export const routingRuleOperations: DeskOperation[] = [addRule, deleteRule, exportRules, getManyRules, importRules, moveRule, switchRule, updateRule];
