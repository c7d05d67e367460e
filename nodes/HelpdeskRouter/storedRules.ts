import { nameKey } from '../shared/domain/nameKey';
import type { Rule } from '../shared/domain/routing/rule';
import type { RuleContent } from '../shared/domain/routing/storedRule';

/** A rule of the store in a router with these outputs. One that leads to an output that this router does not have is passed over. */
export function ruleInRouter({ name, enabled, condition, effects, sendTo }: RuleContent, outputNames: readonly string[]): Rule {
	if (sendTo === undefined) return { name, enabled, condition, effects, sendTo: 'nextStage' };
	const output = outputNames.findIndex((known) => nameKey(known) === nameKey(sendTo));
	if (output !== -1) return { name, enabled, condition, effects, sendTo: output };
	const reason = `This router has no output "${sendTo}". Add it under 'More Outputs', or change 'Send To' of the rule.`;
	return { name, enabled, condition: { kind: 'unreadable', reason }, effects, sendTo: 'nextStage' };
}
