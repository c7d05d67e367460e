import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { Icon, type IconName } from './Icon';

interface Props {
	/** What a screen reader says of the button, and what stands there on hover. */
	label: string;
	icon?: IconName;
	/** Instead of the icon alone. */
	face?: ComponentChildren;
	class?: string;
	side?: 'start' | 'above' | 'start above';
	disabled?: boolean;
	children: (close: () => void) => ComponentChildren;
}

const items = (menu: HTMLElement | null): HTMLElement[] => [...(menu?.querySelectorAll<HTMLElement>('button:not(:disabled), input, [href]') ?? [])];

/** A button that opens a list; arrows walk through it, Escape and a click elsewhere close it. */
export function Menu({ label, icon, face, side, disabled, children, class: look = 'icon-button' }: Props) {
	const [open, setOpen] = useState(false);
	const place = useRef<HTMLSpanElement>(null);
	const menu = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	const close = (): void => {
		setOpen(false);
		button.current?.focus();
	};
	useEffect(() => {
		if (!open) return undefined;
		items(menu.current)[0]?.focus();
		const elsewhere = (event: PointerEvent): void => {
			if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
		};
		document.addEventListener('pointerdown', elsewhere);
		return () => document.removeEventListener('pointerdown', elsewhere);
	}, [open]);
	const walk = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') {
			event.stopPropagation();
			close();
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const all = items(menu.current);
		const at = all.findIndex((item) => item === document.activeElement);
		all[(at + step + all.length) % all.length]?.focus();
	};
	return (
		<span class="menu-place" ref={place}>
			<button ref={button} type="button" class={look} title={label} aria-label={face ? undefined : label} aria-haspopup="true" aria-expanded={open} disabled={disabled} onClick={() => setOpen(!open)}>
				{face ?? <Icon name={icon ?? 'more'} />}
			</button>
			{open && (
				<div ref={menu} class={side ? `menu scroll ${side}` : 'menu scroll'} role="group" aria-label={label} onKeyDown={walk}>
					{children(close)}
				</div>
			)}
		</span>
	);
}
