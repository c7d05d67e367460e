import { useState } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { FormattedText } from '../parts/FormattedText';

/** Longer texts are shown in part at first. */
const SHOWN_AT_FIRST = 1_500;

export function LongText({ text }: { text: string }) {
	const words = useWords();
	const [all, setAll] = useState(false);
	const isCut = !all && text.length > SHOWN_AT_FIRST * 1.2;
	return (
		<p class="message-text">
			<FormattedText text={isCut ? `${text.slice(0, SHOWN_AT_FIRST)}…` : text} />
			{isCut && (
				<button type="button" class="link" onClick={() => setAll(true)}>
					{words('showAll', { count: text.length })}
				</button>
			)}
		</p>
	);
}
