import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { rowsInView } from '../text/rowsInView';

interface Props<Item> {
	items: readonly Item[];
	/** Pixels; every row is as high. */
	rowHeight: number;
	keyOf: (item: Item) => string;
	label: string;
	/** Called when the end comes near. */
	onEnd: () => void;
	/** Keeps the row with this index in view. */
	follow?: number;
	row: (item: Item, index: number) => ComponentChildren;
}

/** A list of which only the rows in view exist, so that ten thousand are as quick as ten. */
export function VirtualList<Item>({ items, rowHeight, keyOf, label, onEnd, follow, row }: Props<Item>) {
	const box = useRef<HTMLDivElement>(null);
	const [view, setView] = useState({ top: 0, height: 800 });
	const { first, last } = rowsInView(view, rowHeight, items.length);
	const measure = (): void => {
		const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
		setView((before) => (before.top === scrollTop && before.height === clientHeight ? before : { top: scrollTop, height: clientHeight }));
	};
	useLayoutEffect(() => {
		measure();
		const observer = new ResizeObserver(measure);
		if (box.current) observer.observe(box.current);
		return () => observer.disconnect();
	}, []);
	useLayoutEffect(() => {
		const element = box.current;
		if (follow === undefined || follow < 0 || !element) return;
		const top = follow * rowHeight;
		if (top < element.scrollTop) element.scrollTop = top;
		else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
	}, [follow]);
	useEffect(() => {
		if (last >= items.length - 5) onEnd();
	}, [last, items.length]);
	return (
		<div ref={box} class="virtual scroll" onScroll={measure}>
			<ul aria-label={label} style={{ height: `${items.length * rowHeight}px` }}>
				{items.slice(first, last).map((item, offset) => (
					<li key={keyOf(item)} aria-setsize={items.length} aria-posinset={first + offset + 1} style={{ height: `${rowHeight}px`, transform: `translateY(${(first + offset) * rowHeight}px)` }}>
						{row(item, first + offset)}
					</li>
				))}
			</ul>
		</div>
	);
}
