import { SHAPES, type IconName } from './iconShapes';

export type { IconName };

/** A drawing beside words, or instead of them where a label says what it means. */
export const Icon = ({ name }: { name: IconName }) => (
	<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
		<path d={SHAPES[name]} />
	</svg>
);
