import type { IExecuteFunctions } from 'n8n-workflow';

import type { ReceptionOutcome } from '../shared/domain/conversation/conversation';
import type { MessageKind } from '../shared/domain/message/inboundMessage';
import type { Condition, Rule } from '../shared/domain/routing/rule';

interface RuleInput {
	name?: string;
	enabled?: boolean;
	when?: Condition['kind'];
	phrases?: string[];
	choices?: string[];
	outcomes?: ReceptionOutcome[];
	kinds?: MessageKind[];
}

/** The rules as the user ordered them. */
export function readRules(context: IExecuteFunctions, itemIndex: number): Rule[] {
	const { rule = [] } = context.getNodeParameter('rules', itemIndex, {}) as { rule?: RuleInput[] };
	return rule.map((input, index) => ({
		name: input.name || `Rule ${index + 1}`,
		enabled: input.enabled ?? true,
		condition: readCondition(input),
	}));
}

function readCondition({ when = 'phrase', phrases = [], choices = [], outcomes = ['new'], kinds = ['image'] }: RuleInput): Condition {
	switch (when) {
		case 'phrase':
			return { kind: when, phrases };
		case 'choice':
			return { kind: when, choices };
		case 'conversation':
			return { kind: when, outcomes };
		case 'messageKind':
			return { kind: when, kinds };
		case 'anyMessage':
			return { kind: when };
	}
}
