import type { AiAgent } from './aiAgent';
import { toWords } from './containsPhrase';
import { decideAiAgent, type HandOverReason, type PassedAiAgent } from './decideAiAgent';
import { HUMAN_OUTPUT, type RoutingSubject, type Rule } from './rule';
import { walkRules, type PassedRule } from './walkRules';

export interface RouteDecision {
	/** The position of the one output that the message leaves on. */
	output: number;
	/** Who answers: what a rule leads to, an AI agent, or people. */
	stage: 'rule' | 'ai' | 'human';
	/** The rule that fits, also where it leaves it to the next stage who answers. */
	rule?: Rule;
	aiAgent?: AiAgent;
	/** Set when an AI agent had the conversation so far, or could have had it, and people take over. */
	handOver?: HandOverReason;
	/** Everything that was asked before, and why it did not decide. */
	passed: Array<PassedRule | PassedAiAgent>;
	/** What could not be evaluated, each with the way out. */
	warnings: string[];
}

/** Who answers a message: what the first fitting rule says, else an AI agent that may, else people. */
export function decideRoute(rules: readonly Rule[], aiAgents: readonly AiAgent[], subject: RoutingSubject): RouteDecision {
	const words = toWords(subject.text ?? '');
	const { rule, passed, warnings } = walkRules(rules, subject, words);
	const sendTo = rule?.sendTo ?? 'nextStage';
	if (sendTo !== 'nextStage') return { output: sendTo, stage: sendTo === HUMAN_OUTPUT ? 'human' : 'rule', rule, passed, warnings };
	// Who wants a certain person does not want a machine.
	const ai = rule?.effects.agent === undefined ? decideAiAgent(aiAgents, subject, words, rule?.effects.aiAgent) : undefined;
	return {
		output: ai?.aiAgent?.output ?? HUMAN_OUTPUT,
		stage: ai?.aiAgent ? 'ai' : 'human',
		rule,
		aiAgent: ai?.aiAgent,
		handOver: ai?.handOver,
		passed: [...passed, ...(ai?.passed ?? [])],
		warnings: [...warnings, ...(ai?.warnings ?? [])],
	};
}
