/** A tool that the model may call, as either of OpenAI's two interfaces describes it. */
export interface OfferedTool {
	name: string;
	description?: string;
	/** JSON Schema of its arguments. */
	parameters?: Record<string, unknown>;
}

export interface ToolCall {
	/** By which the result names the call. */
	id: string;
	name: string;
	/** JSON. */
	arguments: string;
}

export type Turn = { from: 'system' | 'user' | 'assistant'; text: string } | { from: 'assistant'; calls: ToolCall[] } | { from: 'tool'; callId: string; text: string };

/** What was said so far and what the model may do, whichever interface it came over. */
export interface Dialogue {
	turns: Turn[];
	tools: OfferedTool[];
}

/** What a model does next. */
export type Move = { say: string } | { call: Omit<ToolCall, 'id'> };
