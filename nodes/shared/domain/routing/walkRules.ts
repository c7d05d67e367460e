import { findFit } from './findFit';
import type { RoutingSubject, Rule } from './rule';

/** Why something that could have taken the message did not. */
export interface PassedRule {
	rule: string;
	reason: string;
}

export interface RuleWalk {
	/** The rule that takes the message; without it, none does. */
	rule?: Rule;
	/** The rules before it. */
	passed: PassedRule[];
	/** Rules that could not be evaluated, each with the way out. */
	warnings: string[];
}

/** Walks the rules in order; the first enabled one that fits decides. A rule that cannot be evaluated is passed over, so that it stops nobody. */
export function walkRules(rules: readonly Rule[], subject: RoutingSubject, words: string): RuleWalk {
	const passed: PassedRule[] = [];
	const warnings: string[] = [];
	for (const rule of rules) {
		const { name, enabled, condition } = rule;
		if (!enabled) {
			passed.push({ rule: name, reason: 'It is switched off' });
			continue;
		}
		const found = findFit(condition, subject, words);
		if (found.fits === 'yes') return { rule, passed, warnings };
		passed.push({ rule: name, reason: found.reason });
		if (found.fits === 'unknown') warnings.push(`The rule "${name}" was skipped. ${found.reason}`);
	}
	return { passed, warnings };
}
