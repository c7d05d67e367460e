import { useEffect, useRef, useState } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';

const SEARCH_AFTER_MS = 300;

/** Searches messages, names and numbers of the shown queue while somebody types. */
export function SearchField() {
	const inbox = useInbox();
	const words = useWords();
	const { query } = inbox.list;
	const [text, setText] = useState(query.value.search ?? '');
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const wanted = text.trim() || undefined;
		if (wanted === query.value.search) return undefined;
		const timer = setTimeout(() => void inbox.list.show({ ...query.value, search: wanted }), SEARCH_AFTER_MS);
		return () => clearTimeout(timer);
	}, [text]);
	useEffect(() => {
		if (query.value.search === undefined && document.activeElement !== field.current) setText('');
	}, [query.value.search]);
	return (
		<div class="search" role="search">
			<Icon name="search" />
			<input
				ref={field}
				id="search"
				class="input"
				type="search"
				dir="auto"
				placeholder={words('search')}
				aria-label={words('searchLabel')}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
				onKeyDown={({ key, currentTarget }) => key === 'Escape' && (setText(''), currentTarget.blur())}
			/>
		</div>
	);
}
