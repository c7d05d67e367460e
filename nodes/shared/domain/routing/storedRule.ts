import { PRIORITIES } from '../conversation/conversation';
import { asList, asRecord, asText } from '../hours/plainValues';
import { failed, success, type Result } from '../result';
import { findFit } from './findFit';
import { readStoredCondition, type StoredCondition } from './readStoredCondition';
import type { RoutingSubject, RuleEffects } from './rule';

/** A rule as the store keeps it, apart from the workflows that use it. */
export interface RuleContent {
	name: string;
	enabled: boolean;
	condition: StoredCondition;
	effects: RuleEffects;
	/** The name of an output of the router; missing = the next stage. */
	sendTo?: string;
}

const TEXT_EFFECTS = ['team', 'agent', 'aiAgent', 'topic'] as const;
const LIST_EFFECTS = ['tags', 'skills'] as const;

/** A message of which everything is known, to find out whether a condition can be told at all. */
const knownFor = (wanted: StoredCondition): RoutingSubject => ({
	at: 0,
	openState: 'open',
	contactHistory: 'firstTime',
	tags: [],
	isSatisfied: 'notRated',
	openWith: { agents: [], teams: [] },
	schedules: wanted.kind === 'schedule' ? { [wanted.schedule]: true } : {},
});

/** Checks a rule that comes from a panel or a file; a rule that could never be evaluated is refused at once. */
export function readRule(given: unknown): Result<RuleContent, string> {
	const { name: givenName, enabled = true, condition: givenCondition, effects: givenEffects, sendTo: givenSendTo } = asRecord(given);
	const [name, sendTo] = [asText(givenName), asText(givenSendTo)];
	if (name === '') return failed('It has no name.');
	if (typeof enabled !== 'boolean') return failed("'enabled' is neither true nor false.");
	const condition = readStoredCondition(givenCondition);
	if (!condition.ok) return condition;
	const effects = readStoredEffects(asRecord(givenEffects));
	if (!effects.ok) return effects;
	const fit = findFit(condition.value, knownFor(condition.value), '');
	if (fit.fits === 'unknown') return failed(fit.reason);
	return success({ name, enabled, condition: condition.value, effects: effects.value, ...(sendTo === '' ? {} : { sendTo }) });
}

function readStoredEffects(given: Record<string, unknown>): Result<RuleEffects, string> {
	const effects: RuleEffects = {};
	for (const effect of TEXT_EFFECTS) if (asText(given[effect]) !== '') effects[effect] = asText(given[effect]);
	for (const effect of LIST_EFFECTS) {
		const values = asList(given[effect]).map(asText).filter((value) => value !== '');
		if (values.length > 0) effects[effect] = values;
	}
	const wanted = asText(given.priority);
	const priority = PRIORITIES.find((known) => known === wanted);
	if (wanted !== '' && !priority) return failed(`"${wanted}" is no priority. Use one of ${PRIORITIES.join(', ')}.`);
	const known: readonly string[] = [...TEXT_EFFECTS, ...LIST_EFFECTS, 'priority'];
	const unknown = Object.keys(given).find((effect) => !known.includes(effect));
	if (unknown !== undefined) return failed(`A rule cannot set "${unknown}". It can set ${known.join(', ')}.`);
	return success({ ...effects, ...(priority ? { priority } : {}) });
}
