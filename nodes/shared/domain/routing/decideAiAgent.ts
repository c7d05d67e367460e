import type { AiAgent } from './aiAgent';
import { wordsContain } from './containsPhrase';
import { channelFit, openStateFit, type Fit } from './findFit';
import { nameKey } from '../nameKey';
import type { RoutingSubject } from './rule';

/** Why a conversation that an AI agent could have answered goes to people from now on. */
export type HandOverReason = 'asksForPerson' | 'turnLimit';

export interface PassedAiAgent {
	aiAgent: string;
	reason: string;
}

export interface AiDecision {
	/** The AI agent that answers. */
	aiAgent?: AiAgent;
	handOver?: HandOverReason;
	passed: PassedAiAgent[];
	/** AI agents of which it cannot be told whether they may answer, each with the way out. */
	warnings: string[];
}

/** Which of the AI agents answers: the one that a rule wants, else the one that has the conversation, else the first that may. */
export function decideAiAgent(agents: readonly AiAgent[], subject: RoutingSubject, words: string, wanted?: string): AiDecision {
	const decision: AiDecision = { passed: [], warnings: [] };
	const enabled = agents.filter((agent) => agent.enabled);
	const missing = wanted !== undefined && enabled.length > 0 && !enabled.some(isNamed(wanted));
	if (missing) decision.warnings.push(`The rule wants the AI agent "${wanted}", which is not switched on or not in the list.`);
	for (const agent of inTurn(enabled, wanted, subject.aiAgent)) {
		const { name, personPhrases, turnLimit } = agent;
		const found = mayAnswer(agent, subject);
		if (found.fits !== 'yes') {
			decision.passed.push({ aiAgent: name, reason: found.reason });
			if (found.fits === 'unknown') decision.warnings.push(`The AI agent "${name}" was skipped. ${found.reason}`);
			continue;
		}
		const handOver = personPhrases.some((phrase) => wordsContain(words, phrase)) ? 'asksForPerson' : turnLimit !== undefined && (subject.aiTurns ?? 0) >= turnLimit ? 'turnLimit' : undefined;
		if (handOver === undefined) return { ...decision, aiAgent: agent };
		decision.passed.push({ aiAgent: name, reason: handOver === 'turnLimit' ? `It has answered ${subject.aiTurns} times, which is its limit` : 'The contact asks for a person' });
		return { ...decision, handOver };
	}
	return decision;
}

const isNamed =
	(wanted: string) =>
	({ name }: AiAgent): boolean =>
		nameKey(name) === nameKey(wanted);

/** The list, beginning with those who come first for a reason. */
function inTurn(agents: readonly AiAgent[], ...first: Array<string | undefined>): AiAgent[] {
	const preferred = first.flatMap((name) => (name === undefined ? [] : agents.filter(isNamed(name))));
	return [...new Set([...preferred, ...agents])];
}

function mayAnswer({ problem, channels, availability }: AiAgent, subject: RoutingSubject): Fit {
	if (problem !== undefined) return { fits: 'unknown', reason: problem };
	if (isWithPeople(subject)) return { fits: 'no', reason: 'A person has the conversation' };
	const channel: Fit = channels.length === 0 ? { fits: 'yes' } : channelFit(channels, subject);
	if (channel.fits !== 'yes') return channel;
	switch (availability) {
		case 'always':
			return { fits: 'yes' };
		case 'closed':
			return openStateFit('closed', subject.openState);
		case 'nobodyFree':
			if (subject.isSomebodyFree === undefined) return { fits: 'unknown', reason: "It cannot be told whether an agent is free. Choose a store in 'Credential' of the router, or put 'Helpdesk Assign' before it." };
			return subject.isSomebodyFree ? { fits: 'no', reason: 'An agent is free' } : { fits: 'yes' };
	}
}

/** What people have taken goes back to an AI only when somebody gives it back. */
const isWithPeople = ({ handledBy, assigneeId, handedOverAt }: RoutingSubject): boolean => handledBy === 'human' || assigneeId !== undefined || handedOverAt !== undefined;
