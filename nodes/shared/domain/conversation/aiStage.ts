import type { ChannelSettings } from '../channel/channelSettings';
import type { Refusal } from '../refusal';
import { failed, success, type Result } from '../result';
import type { Conversation } from './conversation';
import { earlierOf } from './earlierOf';
import { enterQueue } from './queue';

/** What AI agents did in the present cycle of a conversation, and whether they still may. */
export interface AiStage {
	/** How often an AI has answered somebody who waited; the parts of a long answer are one turn. */
	turns: number;
	/** The name of the AI agent that answered last. */
	agent?: string;
	/** Since when it is a matter for people: no AI takes it up again until it is handed back. */
	handedOverAt?: string;
	/** What the AI told those who take over. */
	summary?: string;
}

/** How every cycle begins. */
export const NO_AI: AiStage = { turns: 0 };

/** The conversation after an AI has answered; one that waits for a person goes on waiting for that person. */
export function answerByAi(conversation: Conversation, answered: Conversation, agent: string | undefined): Conversation {
	if (conversation.ai.handedOverAt !== undefined) return { ...answered, waitingSince: conversation.waitingSince };
	const hasWaited = conversation.waitingSince !== undefined && answered.waitingSince === undefined;
	const ai = { ...conversation.ai, turns: conversation.ai.turns + (hasWaited ? 1 : 0), agent: agent ?? conversation.ai.agent };
	return { ...answered, handledBy: 'ai', ai };
}

/** A person took the conversation or answered in it, which ends the AI's part. */
export function takenByPerson({ ai }: Conversation, at: string): AiStage {
	return { ...ai, handedOverAt: ai.handedOverAt ?? at };
}

/** The AI gives up: the contact waits for a person from now on at the latest. What was handed over already can only get another summary. */
export function handOverToPerson(conversation: Conversation, summary: string | undefined, at: string, { autoResolve }: Pick<ChannelSettings, 'autoResolve'>): Result<Conversation, Refusal> {
	const { state, assigneeId, waitingSince, ai } = conversation;
	if (state === 'resolved') return failed({ message: 'A resolved conversation cannot be handed over.', advice: "Reopen it first, with the operation 'Reopen'." });
	if (ai.handedOverAt !== undefined) return success({ ...conversation, ai: { ...ai, summary: summary ?? ai.summary } });
	const waiting = state === 'new' ? conversation : enterQueue(conversation, 'new', at, autoResolve);
	return success({ ...waiting, handledBy: assigneeId === undefined ? 'none' : 'human', waitingSince: waitingSince ?? at, ai: { ...ai, handedOverAt: at, summary } });
}

/** People give it to the AI again, which starts afresh; whoever has it loses it. */
export function handBackToAi(conversation: Conversation): Result<Conversation, Refusal> {
	const { state, assigneeId, lastAssigneeId, handledBy, ai } = conversation;
	if (state === 'resolved') return failed({ message: 'A resolved conversation cannot be handed back.', advice: 'There is nothing to do: when the contact writes again, the AI stage begins anew.' });
	if (handledBy === 'ai' && ai.handedOverAt === undefined) return success(conversation);
	return success({ ...conversation, assigneeId: undefined, lastAssigneeId: assigneeId ?? lastAssigneeId, handledBy: 'ai', ai: { ...NO_AI, agent: ai.agent } });
}

/** Of two conversations that become one; people who have one of them keep it. */
export function mergeStages(older: AiStage, younger: AiStage): AiStage {
	const handedOverAt = younger.handedOverAt === undefined ? older.handedOverAt : earlierOf(older.handedOverAt, younger.handedOverAt);
	return { turns: older.turns + younger.turns, agent: younger.agent ?? older.agent, handedOverAt, summary: younger.summary ?? older.summary };
}
