import { z } from 'zod';

/** Text, or parts of which each is text; the model neither sees nor hears. */
export const contentOf = (partType: string) => z.union([z.string(), z.array(z.looseObject({ type: z.literal(partType), text: z.string() }))]);

export const textOf = (content: string | Array<{ text: string }>): string => (typeof content === 'string' ? content : content.map(({ text }) => text).join('\n'));

/** @see https://platform.openai.com/docs/guides/function-calling */
export const toolName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'Expected a string that matches ^[a-zA-Z0-9_-]+$.');

export const jsonText = z.string().refine((text) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}, 'Expected JSON in a string.');
