import type { ComponentChildren } from 'preact';

import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';

interface Props {
	title: string;
	/** Without it nothing can be added. */
	onAdd?: () => void;
	children: ComponentChildren;
}

/** One kind of settings, with what is there. */
export function SettingSheet({ title, onAdd, children }: Props) {
	const words = useWords();
	return (
		<section class="sheet">
			<div class="row">
				<h2 class="grow">{title}</h2>
				{onAdd && (
					<button type="button" class="button" aria-label={words('addNamed', { name: title })} onClick={onAdd}>
						<Icon name="plus" /> {words('add')}
					</button>
				)}
			</div>
			{children}
		</section>
	);
}
