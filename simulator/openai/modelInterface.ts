import type { z } from 'zod';
import type { Dialogue, Move } from './dialogue.ts';

/** One of the ways in which OpenAI lets programs talk to a model. */
export interface ModelInterface<Request extends { model: string }> {
	path: string;
	schema: z.ZodType<Request>;
	dialogueOf: (request: Request) => Dialogue;
	answer: (request: Request, move: Move, made: { id: string; seconds: number }) => Record<string, unknown>;
}
