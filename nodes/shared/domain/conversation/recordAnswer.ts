import type { ChannelSettings } from '../channel/channelSettings';
import type { Choice } from '../message/choice';
import { answerByAi, takenByPerson } from './aiStage';
import type { Conversation } from './conversation';
import { earlierOf } from './earlierOf';
import { enterQueue, noteActivity } from './queue';

export interface Answer {
	/** An automation only says something, e.g. a greeting: whoever waits goes on waiting. */
	author: 'automation' | 'ai' | 'agent';
	/** The agent, where it is known who. */
	agentId?: string;
	/** The name of the AI agent, where an AI answered. */
	aiAgent?: string;
	sentAt: string;
	/** What stands numbered in its text to choose from. */
	offers?: Choice[];
	/** When the contact last wrote on this channel; an answer from before that does not answer it. */
	lastInboundAt?: string;
	settings: Pick<ChannelSettings, 'autoAssignOnReply' | 'autoResolve'>;
}

/**
 * What an answer does to its conversation: an agent's answer makes a new one pending and can give it to the agent, an AI's answer
 * ends the waiting only. An answer never opens or reopens anything, and a snoozed conversation sleeps on.
 */
export function recordAnswer(conversation: Conversation, answer: Answer): Conversation {
	const { author, sentAt, aiAgent, settings } = answer;
	const noted = noteActivity(conversation, sentAt);
	if (noted.state === 'resolved') return noted;
	const active = { ...noted, offers: offered(conversation, answer) };
	if (author === 'automation') return active;
	const answered = isOvertaken(answer) ? active : { ...active, waitingSince: undefined };
	if (author === 'ai') return answerByAi(active, answered, aiAgent);
	const replied = creditReply({ ...answered, handledBy: 'human', ai: takenByPerson(answered, sentAt), firstReplyAt: firstReply(answered, sentAt) }, answer);
	return replied.state === 'new' && !isOvertaken(answer) ? enterQueue(replied, 'pending', sentAt, settings.autoResolve) : replied;
}

/** Gives a conversation that nobody has to the agent who answered it, where the channel says so. */
export function creditReply(conversation: Conversation, { author, agentId, settings }: Pick<Answer, 'author' | 'agentId' | 'settings'>): Conversation {
	const isFree = conversation.state !== 'resolved' && conversation.assigneeId === undefined;
	return author === 'agent' && agentId !== undefined && isFree && settings.autoAssignOnReply ? { ...conversation, assigneeId: agentId } : conversation;
}

/** A person or an AI who says something else has moved on from what was asked before. */
function offered(conversation: Conversation, { author, offers }: Answer): Choice[] | undefined {
	return offers ?? (author === 'automation' ? conversation.offers : undefined);
}

/** The contact has written since. */
function isOvertaken({ sentAt, lastInboundAt }: Answer): boolean {
	return lastInboundAt !== undefined && Date.parse(sentAt) < Date.parse(lastInboundAt);
}

function firstReply({ firstReplyAt, cycleOpenedAt }: Conversation, sentAt: string): string | undefined {
	return Date.parse(sentAt) < Date.parse(cycleOpenedAt) ? firstReplyAt : earlierOf(firstReplyAt, sentAt);
}
