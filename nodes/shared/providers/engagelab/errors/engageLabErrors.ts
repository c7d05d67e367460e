import type { GraphErrorEntry, GraphErrorRow } from '../../metaShapes/errors/graphErrorEntry';

/** What EngageLab calls its errors by; Meta's numbers are of another length, so that the two cannot be mixed up. */
const ROWS: readonly GraphErrorRow[] = [
	[1000, 'unknownOutcome', 'no', 'EngageLab had an internal error and did not say whether the message was sent', 'Do not send again blindly: look for a receipt of the message first.'],
	[2001, 'auth', 'fix', 'the dev key and the dev secret do not fit', 'Copy both from the EngageLab console into the credential.'],
	[2002, 'auth', 'fix', 'the dev key has expired or is switched off', 'Make a new key in the EngageLab console and put it into the credential.'],
	[2003, 'account', 'fix', 'Meta did not accept the authorisation of EngageLab for this account', 'Ask the support of EngageLab to connect the WhatsApp account again.'],
	[2004, 'permission', 'fix', 'the dev key may not use this function or this number', 'Give the key the number, and this machine\'s address where addresses are limited, in the EngageLab console.'],
	[3001, 'invalidRequest', 'no', 'the request is not JSON', 'Check the base URL in the credential, and any proxy on the way to EngageLab.'],
	[3002, 'invalidRequest', 'no', 'a parameter is missing or wrong', 'Read the details and correct the message.'],
	[3003, 'invalidRequest', 'no', 'the business rules of EngageLab do not allow this', 'Read the details; outside the 24-hour window only templates can be sent.'],
	[4001, 'template', 'no', 'what was named does not exist, mostly the template', 'Check the name and the language of the template, or its ID.'],
	[5002, 'template', 'no', 'Meta refused the template', 'Read the details and correct the template.'],
];

/**
 * Every documented error code, as data. 1000 may be tried again by those who can bear a second message; the desk does not.
 * @see https://github.com/DevEngageLab/engagelab-skills
 */
export const ENGAGELAB_ERRORS: ReadonlyMap<number, GraphErrorEntry> = new Map(
	ROWS.map(([code, errorClass, retry, meaning, advice]): [number, GraphErrorEntry] => [Number(code), { meaning, class: errorClass, retry, advice }]),
);

/** What is known of a code; nothing for those that EngageLab adds later. */
export const engageLabError = (code: number): GraphErrorEntry | undefined => ENGAGELAB_ERRORS.get(code);
