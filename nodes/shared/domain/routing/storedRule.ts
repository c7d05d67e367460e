import { z } from 'zod';

import { PRIORITIES } from '../conversation/conversation';
import { WEEKDAYS } from '../hours/schedule';
import { MESSAGE_KINDS } from '../message/inboundMessage';
import { failed, success, type Result } from '../result';
import { findFit } from './findFit';
import type { Condition, RoutingSubject, RuleEffects } from './rule';

/** The conditions that can be kept apart from a workflow: n8n's own condition builder looks at fields of its items. */
export type StoredCondition = Exclude<Condition, { kind: 'built' | 'unreadable' }>;

/** A rule as the store keeps it, apart from the workflows that use it. */
export interface RuleContent {
	name: string;
	enabled: boolean;
	condition: StoredCondition;
	effects: RuleEffects;
	/** The name of an output of the router; missing = the next stage. */
	sendTo?: string;
}

const texts = z.array(z.string().trim()).transform((all) => all.filter((text) => text !== ''));

const condition: z.ZodType<StoredCondition> = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('anyMessage') }),
	z.strictObject({ kind: z.literal('phrase'), phrases: texts }),
	z.strictObject({ kind: z.literal('choice'), choices: texts }),
	z.strictObject({ kind: z.literal('conversation'), outcomes: z.array(z.enum(['new', 'continued', 'reopened', 'noted'])).min(1) }),
	z.strictObject({ kind: z.literal('messageKind'), kinds: z.array(z.enum(MESSAGE_KINDS)).min(1) }),
	z.strictObject({ kind: z.literal('number'), prefixes: texts }),
	z.strictObject({ kind: z.literal('channel'), channels: texts }),
	z.strictObject({ kind: z.literal('referral'), sources: texts }),
	z.strictObject({ kind: z.literal('openingHours'), state: z.enum(['open', 'closed']) }),
	z.strictObject({ kind: z.literal('language'), languages: texts }),
	z.strictObject({ kind: z.literal('contact'), history: z.enum(['firstTime', 'returning']) }),
	z.strictObject({ kind: z.literal('tag'), tags: texts }),
	z.strictObject({ kind: z.literal('timeOfDay'), from: z.string(), to: z.string(), days: z.array(z.enum(WEEKDAYS)), zone: z.string() }),
]);

const name = z.string().trim().min(1, 'It needs a name.');

const rule: z.ZodType<RuleContent> = z.strictObject({
	name,
	enabled: z.boolean().default(true),
	condition,
	effects: z
		.strictObject({
			team: name,
			agent: name,
			aiAgent: name,
			priority: z.enum(PRIORITIES),
			topic: name,
			tags: z.array(name),
			skills: z.array(name),
		})
		.partial()
		.default({}),
	sendTo: name.optional(),
});

/** A message of which everything is known, to find out whether a condition can be told at all. */
const FULLY_KNOWN: RoutingSubject = { at: 0, openState: 'open', contactHistory: 'firstTime', tags: [], isSomebodyFree: true };

/** Checks a rule that comes from a panel or a file; a rule that could never be evaluated is refused at once. */
export function readRule(given: unknown): Result<RuleContent, string> {
	const read = rule.safeParse(given);
	if (!read.success) {
		const [issue] = read.error.issues;
		const place = issue?.path.join('.');
		return failed(place ? `${place}: ${issue?.message}` : (issue?.message ?? 'It is no rule.'));
	}
	const fit = findFit(read.data.condition, FULLY_KNOWN, '');
	return fit.fits === 'unknown' ? failed(fit.reason) : success(read.data);
}
