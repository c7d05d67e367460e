import type { IDataObject } from 'n8n-workflow';

import type { RouteDecision } from '../shared/domain/routing/decideRoute';

/** What the item says under `route`: where it went, who answers, what the rule sets, and why nothing before it decided. */
export function routeItem({ output, stage, rule, aiAgent, handOver, passed, warnings }: RouteDecision, outputNames: readonly string[]): IDataObject {
	return {
		output: outputNames[output],
		stage,
		rule: rule?.name ?? null,
		...rule?.effects,
		...(aiAgent ? { aiAgent: aiAgent.name } : {}),
		...(handOver ? { handOver } : {}),
		passed,
		...(warnings.length > 0 ? { warnings } : {}),
	};
}
