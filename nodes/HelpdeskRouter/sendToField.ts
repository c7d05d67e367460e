import type { ILoadOptionsFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { failed, success, type Result } from '../shared/domain/result';
import { routerOutputs } from './routerOutputs';

/** The editor asks for the list again when one of these changes. It compares texts, so each name is watched by itself. */
const WATCHED_OUTPUTS = 30;

const OUTPUT = /^output(\d+)$/;

/** A list that knows the outputs of the panel as it is now. */
export const outputsListedBy = (loadOptionsMethod: 'getRuleTargets' | 'getOutputs'): INodeProperties['typeOptions'] => ({
	loadOptionsMethod,
	loadOptionsDependsOn: Array.from({ length: WATCHED_OUTPUTS }, (_, index) => `outputs.output[${index}].name`),
});

/** Where a rule leads. Outputs are stored by position, like n8n's lines, so that a new name changes nothing. */
export const sendToField: INodeProperties = {
	displayName: 'Send To',
	name: 'sendTo',
	type: 'options',
	noDataExpression: true,
	default: '',
	description: "Where the messages of this rule leave. Add outputs under 'More Outputs'.",
	typeOptions: outputsListedBy('getRuleTargets'),
};

function listedOutputs(context: ILoadOptionsFunctions): INodePropertyOptions[] {
	return routerOutputs(context.getCurrentNodeParameters() ?? {})
		.slice(1)
		.map(({ displayName }, index) => ({ name: displayName, value: `output${index + 1}` }));
}

/** The lists of the panel. */
export const outputLists = {
	async getRuleTargets(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return [
			{ name: 'Next Stage', value: '', description: 'To the AI agents, then to Human Agent, with what the rule sets' },
			{ name: 'Human Agent', value: 'human' },
			...listedOutputs(this),
		];
	},

	async getOutputs(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return listedOutputs(this);
	},
};

/** The position of a chosen output among all outputs of the node; an error says what to do. */
export function readOutput(chosen: unknown, outputCount: number): Result<number, string> {
	const position = Number(OUTPUT.exec(String(chosen))?.[1] ?? Number.NaN);
	if (position >= 1 && position < outputCount) return success(position);
	return failed(Number.isNaN(position) ? "It has no output. Choose one under 'Send To'." : "Its output is no longer there. Choose another under 'Send To'.");
}
