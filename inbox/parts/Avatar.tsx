import { groundOf, initials } from '../text/initials';

interface Props {
	name: string;
	/** What the colour follows; the name may change. */
	id: string;
	size?: 'little' | 'large';
}

export const Avatar = ({ name, id, size }: Props) => (
	<span class={size ? `avatar ${size}` : 'avatar'} style={{ background: groundOf(id) }} aria-hidden="true">
		{initials(name)}
	</span>
);
