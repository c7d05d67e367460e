import { useWords } from '../../i18n/useWords';
import { Icon } from '../../parts/Icon';
import { RowButtons } from '../RowButtons';
import type { DraftRule } from './ruleDraft';

interface Props {
	draft: DraftRule;
	place: number;
	isLast: boolean;
	about: string;
	/** Another row is held over this one. */
	isTarget: boolean;
	onMove: (to: number) => void;
	onHold: (held: boolean) => void;
	onOver: () => void;
	onDrop: () => void;
	onEdit: () => void;
	onRemove: () => void;
	onSwitch: (on: boolean) => void;
}

/** A rule in its place; it is dragged, or moved with its arrows. */
export function RuleRow({ draft: { rule }, place, isLast, about, isTarget, onMove, onHold, onOver, onDrop, onEdit, onRemove, onSwitch }: Props) {
	const words = useWords();
	const arrow = (icon: 'up' | 'down', label: string, stays: boolean, to: number) => (
		<button type="button" class="icon-button" aria-label={label} title={label} aria-disabled={stays} onClick={() => !stays && onMove(to)}>
			<Icon name={icon} />
		</button>
	);
	return (
		<li
			class={`row setting rule${isTarget ? ' target' : ''}${rule.enabled ? '' : ' off'}`}
			draggable
			onDragStart={(event) => {
				event.dataTransfer?.setData('text/plain', rule.name);
				onHold(true);
			}}
			onDragEnd={() => onHold(false)}
			onDragOver={(event) => (event.preventDefault(), onOver())}
			onDrop={(event) => (event.preventDefault(), onDrop())}
		>
			<span class="grip quiet" aria-hidden="true">
				⠿
			</span>
			<span class="count">{place + 1}</span>
			<span class="grow rule-words">
				<bdi class="cut">{rule.name}</bdi>
				<span class="cut quiet small" dir="auto">
					{about}
				</span>
			</span>
			{rule.sendTo !== undefined && <span class="badge cut">{rule.sendTo}</span>}
			<input type="checkbox" role="switch" aria-label={words('ruleOnNamed', { name: rule.name })} checked={rule.enabled} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
			{arrow('up', words('moveUp', { name: rule.name }), place === 0, place - 1)}
			{arrow('down', words('moveDown', { name: rule.name }), isLast, place + 1)}
			<RowButtons name={rule.name} onEdit={onEdit} onRemove={onRemove} />
		</li>
	);
}
