import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { useNow } from '../parts/useNow';
import { useInbox } from '../state/useInbox';
import { dayWords } from '../text/timeWords';
import { EventLine } from './EventLine';
import { MessageBubble } from './MessageBubble';
import { NoteBubble } from './NoteBubble';
import { SendingBubble } from './SendingBubble';
import { foldEntries, type ThreadLine } from './foldEntries';

/** Within so many pixels of the end the thread goes along with what is new; so near the top it loads what was before. */
const NEAR_END = 120;
const NEAR_TOP = 300;

/** What was said and done, oldest first. */
export function ThreadLines() {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(60_000);
	const { entries, hasEarlier, id } = inbox.thread;
	const lines = useComputed(() => foldEntries(entries.value)).value;
	const sendings = inbox.outbox.sendings.value.filter(({ conversationId }) => conversationId === id.value);
	const box = useRef<HTMLDivElement>(null);
	const before = useRef<{ first?: string; height: number; atEnd: boolean }>({ height: 0, atEnd: true });

	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return;
		const { first, height, atEnd } = before.current;
		const firstNow = lines.find(({ kind }) => kind !== 'day')?.id;
		if (atEnd) element.scrollTop = element.scrollHeight;
		else if (first !== undefined && first !== firstNow) element.scrollTop += element.scrollHeight - height;
		before.current = { first: firstNow, height: element.scrollHeight, atEnd };
	}, [lines, sendings.length]);

	// Pictures and a growing composer change heights after the lines are there.
	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return undefined;
		const observer = new ResizeObserver(() => {
			if (before.current.atEnd) element.scrollTop = element.scrollHeight;
			before.current.height = element.scrollHeight;
		});
		observer.observe(element);
		if (element.firstElementChild) observer.observe(element.firstElementChild);
		return () => observer.disconnect();
	}, []);

	const onScroll = (): void => {
		const element = box.current;
		if (!element) return;
		before.current.atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
		before.current.height = element.scrollHeight;
		if (element.scrollTop < NEAR_TOP && hasEarlier.value) void inbox.thread.loadEarlier();
	};

	const show = (line: ThreadLine) => {
		switch (line.kind) {
			case 'day':
				return (
					<h3 key={line.id} class="day">
						<span>{dayWords(line.at, now, words.language)}</span>
					</h3>
				);
			case 'message':
				return <MessageBubble key={line.id} message={line.message} />;
			case 'note':
				return <NoteBubble key={line.id} note={line.note} />;
			case 'event':
				return <EventLine key={line.id} event={line.event} />;
		}
	};
	return (
		<div ref={box} class="lines scroll" onScroll={onScroll} tabIndex={0} role="log" aria-label={words('messages')} aria-live="polite">
			<div class="lines-inner">
				{hasEarlier.value ? (
					<button type="button" class="button earlier" onClick={() => void inbox.thread.loadEarlier()}>
						{words('earlier')}
					</button>
				) : (
					<p class="quiet small beginning">{words('beginning')}</p>
				)}
				{lines.map(show)}
				{sendings.map((sending) => (
					<SendingBubble key={sending.key} sending={sending} />
				))}
			</div>
		</div>
	);
}
