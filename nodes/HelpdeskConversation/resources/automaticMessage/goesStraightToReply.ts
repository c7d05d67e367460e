import type { IExecuteFunctions } from 'n8n-workflow';

const REPLY = 'helpdeskReply';

/**
 * Whether whatever comes out of this node comes to 'Helpdesk Reply' next, and nowhere else. Only that node tells the store before it
 * sends, so only then is it certain that what it has not told was not sent.
 */
export function goesStraightToReply(context: Pick<IExecuteFunctions, 'getNode' | 'getChildNodes' | 'getParentNodes'>): boolean {
	const { name, type } = context.getNode();
	const comesFromHere = (child: string) => context.getParentNodes(child, { connectionType: 'main', depth: 1 }).some((parent) => parent.name === name);
	const next = context.getChildNodes(name).filter((child) => comesFromHere(child.name));
	// What is switched off lets its items pass.
	return next.length > 0 && next.every((child) => child.type === `${packageOf(type)}${REPLY}` && !child.disabled);
}

const packageOf = (type: string): string => type.slice(0, type.lastIndexOf('.') + 1);
