import type { RequestOf, ResponseOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import type { NumberedRule } from '../../../nodes/shared/domain/inbox/leadCalls';
import type { RuleContent } from '../../../nodes/shared/domain/routing/storedRule';

/** A rule that may not be kept yet. */
export interface DraftRule {
	/** Its id at the server; missing for a new one. */
	id?: string;
	/** Tells rows apart while they are moved. */
	key: string;
	rule: RuleContent;
}

type RuleCall = 'rules.save' | 'rules.move' | 'rules.remove';

/** Makes one change at the server, and gives the rules as they are then. */
export type ChangeRules = <Name extends RuleCall>(call: Name, request: RequestOf<Name>) => Promise<ResponseOf<Name>>;

export const contentOf = ({ name, enabled, condition, effects, sendTo }: RuleContent): RuleContent => ({ name, enabled, condition, effects, ...(sendTo === undefined ? {} : { sendTo }) });

export const toDraft = (rules: readonly NumberedRule[]): DraftRule[] => rules.map((rule) => ({ id: rule.id, key: rule.id, rule: contentOf(rule) }));

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** With the one at a place at another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = list.filter((_, index) => index !== from);
	const [one] = list.slice(from, from + 1);
	return one === undefined || to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** Brings the rules of the server to those of a draft, change by change, so that the history tells each. */
export async function keepDraft(before: readonly NumberedRule[], draft: readonly DraftRule[], change: ChangeRules): Promise<void> {
	let now = before;
	for (const { id } of before) if (!draft.some((one) => one.id === id)) now = await change('rules.remove', { id });
	const ids: string[] = [];
	for (const [index, { id, rule }] of draft.entries()) {
		const known = now.find((one) => one.id === id);
		if (!known) {
			const after: NumberedRule[] = await change('rules.save', { position: index + 1, rule });
			const earlier = now;
			ids.push(after.find((one) => !earlier.some((other) => other.id === one.id))?.id ?? '');
			now = after;
		} else {
			if (!isSame(contentOf(known), rule)) now = await change('rules.save', { id: known.id, rule });
			ids.push(known.id);
		}
	}
	for (let index = 0; index < ids.length; index++) {
		const here = now[index]?.id;
		if (here === undefined || here === ids[index]) continue;
		// Where the others only close up, it was this one that moved back.
		const movedBack = now[index + 1]?.id === ids[index] && ids.indexOf(here) > index;
		now = movedBack ? await change('rules.move', { id: here, position: ids.indexOf(here) + 1 }) : await change('rules.move', { id: ids[index] ?? '', position: index + 1 });
		if (movedBack) index--;
	}
}
