import type { GraphError } from '../graph/graphError.ts';

/** A template that Meta refuses to create, explained in the two texts that are meant for people. */
export interface TemplateFlaw {
	subcode: number;
	title: string;
	text: string;
}

export const flaw = (subcode: number, title: string, text: string): TemplateFlaw => ({ subcode, title, text });

export function templateRefusal({ subcode, title, text }: TemplateFlaw): GraphError {
	return { httpStatus: 400, code: 100, type: 'OAuthException', message: 'Invalid parameter', subcode, userTitle: title, userMessage: text };
}
