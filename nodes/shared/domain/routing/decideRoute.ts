import { toWords } from './containsPhrase';
import { findFit } from './findFit';
import type { RoutingSubject, Rule } from './rule';

export interface RouteDecision {
	/** Of the rule that decided; without it, no rule did. */
	position?: number;
	/** The rules before it, and why they did not decide. */
	passed: Array<{ rule: string; reason: string }>;
	/** Rules that could not be evaluated, each with the way out. */
	warnings: string[];
}

/** Walks the rules in order; the first enabled one that fits decides. A rule that cannot be evaluated is passed over, so that it stops nobody. */
export function decideRoute(rules: readonly Rule[], subject: RoutingSubject): RouteDecision {
	const words = toWords(subject.text ?? '');
	const passed: RouteDecision['passed'] = [];
	const warnings: string[] = [];
	for (const [position, { name, enabled, condition }] of rules.entries()) {
		if (!enabled) {
			passed.push({ rule: name, reason: 'It is switched off' });
			continue;
		}
		const found = findFit(condition, subject, words);
		if (found.fits === 'yes') return { position, passed, warnings };
		passed.push({ rule: name, reason: found.reason });
		if (found.fits === 'unknown') warnings.push(`The rule "${name}" was skipped. ${found.reason}`);
	}
	return { passed, warnings };
}
