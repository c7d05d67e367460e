import type { ComponentChildren } from 'preact';

import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';

interface Props {
	title: string;
	wide?: boolean;
	/** Where the window keeps nothing at the server by itself. */
	saveLabel?: string;
	onClose: () => void;
	onSave: () => void;
	children: ComponentChildren;
}

/** A window with a setting in it and a button that keeps it. */
export function SettingDialog({ title, wide, saveLabel, onClose, onSave, children }: Props) {
	const words = useWords();
	return (
		<Dialog title={title} wide={wide} onClose={onClose}>
			<form class="stack" onSubmit={(event) => (event.preventDefault(), onSave())}>
				{children}
				<button type="submit" class="button primary">
					{saveLabel ?? words('save')}
				</button>
			</form>
		</Dialog>
	);
}
