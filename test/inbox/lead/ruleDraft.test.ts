import { keepDraft, moved, toDraft, type ChangeRules, type DraftRule } from '../../../inbox/lead/rules/ruleDraft';
import type { NumberedRule } from '../../../nodes/shared/domain/inbox/leadCalls';
import type { RuleContent } from '../../../nodes/shared/domain/routing/storedRule';
import { seededChance } from '../../kit/seededChance';

const content = (name: string): RuleContent => ({ name, enabled: true, condition: { kind: 'anyMessage' }, effects: {} });
const numbered = (ids: readonly string[]): NumberedRule[] => ids.map((id, index) => ({ id, position: index + 1, ...content(id) }));

/** A server that does what it is told, and remembers it. */
function server(ids: readonly string[]) {
	let rules = numbered(ids);
	const asked: string[] = [];
	const change = (async (call: string, request: { id?: string; position?: number; rule?: RuleContent }) => {
		asked.push([call, request.id ?? request.rule?.name, request.position].filter((part) => part !== undefined).join(' '));
		const place = (request.position ?? 1) - 1;
		const known = rules.find(({ id }) => id === request.id);
		if (call === 'rules.save' && request.rule) {
			const rule = request.rule;
			rules = known ? rules.map((one) => (one === known ? { ...one, ...rule } : one)) : [...rules.slice(0, place), { id: `kept ${rule.name}`, position: 0, ...rule }, ...rules.slice(place)];
		} else if (known) {
			const rest = rules.filter((one) => one !== known);
			rules = call === 'rules.remove' ? rest : [...rest.slice(0, place), known, ...rest.slice(place)];
		}
		return await Promise.resolve(rules);
	}) as ChangeRules;
	return { asked, change, names: () => rules.map(({ name }) => name) };
}

const FIVE = ['a', 'b', 'c', 'd', 'e'];
const draftOf = (ids: readonly string[]): DraftRule[] => toDraft(numbered(ids));

describe('A draft of rules', () => {
	it.each<[string, DraftRule[], string[]]>([
		['that is as it was', draftOf(FIVE), []],
		['with one moved to the front', draftOf(['e', 'a', 'b', 'c', 'd']), ['rules.move e 1']],
		['with one moved to the end', draftOf(['b', 'c', 'd', 'e', 'a']), ['rules.move a 5']],
		['without one', draftOf(['a', 'b', 'd', 'e']), ['rules.remove c']],
		['with another name', toDraft(numbered(FIVE)).map((one) => (one.id === 'b' ? { ...one, rule: content('B') } : one)), ['rules.save b']],
		['with a new one in between', [...draftOf(['a']), { key: 'n', rule: content('new') }, ...draftOf(['b', 'c', 'd', 'e'])], ['rules.save new 2']],
	])('%s takes no more changes than it has', async (_, draft, asked) => {
		const desk = server(FIVE);
		await keepDraft(numbered(FIVE), draft, desk.change);
		expect(desk.asked).toEqual(asked);
		expect(desk.names()).toEqual(draft.map(({ rule }) => rule.name));
	});

	it('ends up at the server as it is, whatever was done to it', async () => {
		const chance = seededChance(7);
		const upTo = (count: number): number => Math.floor(chance() * count);
		for (let run = 0; run < 300; run++) {
			let draft = draftOf(FIVE);
			for (let step = 0; step < 6; step++) {
				const deed = upTo(4);
				if (deed === 0) draft = draft.filter((_, index) => index !== upTo(draft.length));
				else if (deed === 1) draft = [...draft.slice(0, step), { key: `n${step}`, rule: content(`new ${step}`) }, ...draft.slice(step)];
				else draft = moved(draft, upTo(draft.length), upTo(draft.length));
			}
			const desk = server(FIVE);
			await keepDraft(numbered(FIVE), draft, desk.change);
			expect(desk.names()).toEqual(draft.map(({ rule }) => rule.name));
		}
	});
});
