import type { Dialogue, Move, OfferedTool, ToolCall, Turn } from './dialogue.ts';
import { fillArguments } from './fillArguments.ts';
import { questionIn } from './questionIn.ts';

const LONGEST_QUOTE = 200;

/** What a text asks for, the tool that does it, and what is said once it is done; the first that fits counts. */
const SCRIPT: Array<{ asks: RegExp; tool: RegExp; done: string }> = [
	{
		asks: /\b(person|human|agent|somebody|colleague|mensch|mitarbeiter|persona|humano|personne|humain|pessoa)\b/iu,
		tool: /hand.?over|escalate/i,
		done: 'I have passed this on to a colleague, who will answer you here.',
	},
	{ asks: /\b(solved|that is all|that's all|erledigt|resuelto|résolu|resolvido)(?![\p{L}])/iu, tool: /resolve|close/i, done: 'I am glad that this is solved. Goodbye!' },
	{ asks: /\b(complaint|complain|beschwerde|queja|réclamation|reclamação)(?![\p{L}])/iu, tool: /tag|topic/i, done: 'I am sorry to hear that. I have made a note of your complaint.' },
	{ asks: /\d{4,}/u, tool: /look.?up|find|search/i, done: 'I have looked that up.' },
];

/** Nothing but a greeting, in the languages of the script. */
const GREETING = /^[\s\p{P}]*(hello|hi|hey|good (morning|afternoon|evening)|hallo|guten tag|hola|bonjour|olá)( there)?[\s\p{P}]*$/iu;

const isCall = (turn: Turn): turn is { from: 'assistant'; calls: ToolCall[] } => 'calls' in turn;

/**
 * A model that follows a script: the same dialogue always gets the same answer. It is gullible on purpose: whoever writes
 * `call <tool> {…}` makes it call that tool with exactly those arguments, so that tests can show what stands behind it.
 */
export function nextMove({ turns, tools }: Dialogue): Move {
	const asked = turns.findLastIndex(({ from }) => from === 'user');
	const prompt = turns[asked];
	const question = prompt && 'text' in prompt ? questionIn(prompt.text) : '';
	const calls = turns.slice(asked + 1).filter(isCall).flatMap((turn) => turn.calls);
	const last = calls.at(-1);
	if (last) return { say: SCRIPT.find(({ tool }) => tool.test(last.name))?.done ?? 'That is done.' };
	const named = namedCall(question, tools);
	if (named) return { call: named };
	for (const { asks, tool } of SCRIPT) {
		const offered = asks.test(question) ? tools.find(({ name }) => tool.test(name)) : undefined;
		if (offered) return { call: { name: offered.name, arguments: fillArguments(offered, question) } };
	}
	if (GREETING.test(question)) return { say: 'Hello! Tell me in your own words what it is about.' };
	return { say: `You wrote "${question.slice(0, LONGEST_QUOTE)}". I am a simulated model: I read every word, and understand a few.` };
}

function namedCall(question: string, tools: OfferedTool[]): Omit<ToolCall, 'id'> | undefined {
	const [, wanted, given] = /\bcall ([\w-]+) (\{.*\})/su.exec(question) ?? [];
	const offered = tools.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
	return offered && given !== undefined ? { name: offered.name, arguments: given } : undefined;
}
