import type { GraphError } from '../../cloud/graph/graphError.ts';
import type { EngageLabError } from './engageLabReply.ts';

/** HTTP statuses of the documented codes; all others are 400. @see https://github.com/DevEngageLab/engagelab-skills */
const STATUSES: Record<number, number> = { 1000: 500, 2001: 401, 2002: 401, 2004: 403 };

export const engageLabError = (code: number, message: string, status = STATUSES[code] ?? 400): EngageLabError => ({ status, code, message });

export const wrongKey = engageLabError(2001, 'dev_key or dev_secret is wrong');
export const disabledKey = engageLabError(2002, 'dev_key has expired or is disabled');
export const notAllowed = (what: string): EngageLabError => engageLabError(2004, `dev_key is not allowed to use ${what}`);
export const notJson = engageLabError(3001, 'the request body is not valid JSON');
export const wrongParameter = (message: string): EngageLabError => engageLabError(3002, message);
export const notFound = (what: string): EngageLabError => engageLabError(4001, `${what} not found`);

/** Meta's codes for what is wrong with the form of a request rather than with the business. */
const FORM_CODES = new Set([100, 131008, 131009, 131051]);
const NO_SUCH_TEMPLATE = 132001;

/** What Meta would refuse about a message, as EngageLab passes it on. */
export function messageRefusal({ code, message, details }: GraphError): EngageLabError {
	const said = details === undefined ? message : `${message}: ${details}`;
	if (code === NO_SUCH_TEMPLATE) return engageLabError(4001, said);
	return FORM_CODES.has(code) ? wrongParameter(said) : engageLabError(3003, `code:${code} ${said}`);
}

/** What Meta refuses about a template comes with Meta's code and subcode inside the message. */
export function templateRefusal({ code, subcode, message, userTitle, userMessage }: GraphError): EngageLabError {
	const said = [userTitle ?? message, userMessage].filter(Boolean).join(': ');
	return subcode === undefined ? wrongParameter(message) : engageLabError(5002, `code:${code}:${subcode} ${said}`);
}
