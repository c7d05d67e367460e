import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { Icon } from './Icon';

interface Props {
	title: string;
	wide?: boolean;
	onClose: () => void;
	/** Buttons below. */
	foot?: ComponentChildren;
	children: ComponentChildren;
}

/** A window above the page; the browser keeps the focus in it and closes it on Escape. */
export function Dialog({ title, wide, onClose, foot, children }: Props) {
	const words = useWords();
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		dialog.current?.showModal();
	}, []);
	return (
		<dialog ref={dialog} class={wide ? 'wide' : ''} aria-label={title} onClose={onClose} onClick={(event) => event.target === dialog.current && onClose()}>
			<header class="dialog-head">
				<h2>{title}</h2>
				<button type="button" class="icon-button" aria-label={words('close')} title={words('close')} onClick={onClose}>
					<Icon name="close" />
				</button>
			</header>
			<div class="dialog-body scroll">{children}</div>
			{foot && <footer class="dialog-foot">{foot}</footer>}
		</dialog>
	);
}
