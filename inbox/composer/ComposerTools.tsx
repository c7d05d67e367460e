import { useRef } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';

interface Props {
	onMark: (sign: string) => void;
	onInsert: (text: string) => void;
	onFiles: (files: Iterable<File>) => void;
	onRecord: () => void;
	onTemplate: () => void;
	onCanned: () => void;
}

const EMOJI = ['🙂', '😀', '😊', '😉', '😅', '🤔', '😕', '😢', '🙏', '👍', '👋', '👏', '💪', '🎉', '❤️', '✅', '❌', '⏳', '📦', '🚚', '📷', '📎', '📞', '⭐'];

/** Everything beside the words: files, canned replies, templates, marks and emoji. */
export function ComposerTools({ onMark, onInsert, onFiles, onRecord, onTemplate, onCanned }: Props) {
	const words = useWords();
	const input = useRef<HTMLInputElement>(null);
	const mark = (sign: string, name: string, face: string) => (
		<button type="button" class="icon-button mark" aria-label={name} title={name} onClick={() => onMark(sign)}>
			<span class={`mark-${face}`} aria-hidden="true">
				{face}
			</span>
		</button>
	);
	return (
		<>
			<button type="button" class="icon-button" aria-label={words('attach')} title={words('attach')} onClick={() => input.current?.click()}>
				<Icon name="clip" />
			</button>
			<input ref={input} type="file" multiple hidden aria-hidden="true" onChange={({ currentTarget }) => (onFiles(currentTarget.files ?? []), (currentTarget.value = ''))} />
			<button type="button" class="icon-button" aria-label={words('recordVoice')} title={words('recordVoice')} onClick={onRecord}>
				<Icon name="mic" />
			</button>
			<button type="button" class="icon-button" aria-label={words('cannedReplies')} title={words('cannedReplies')} onClick={onCanned}>
				<Icon name="bolt" />
			</button>
			<button type="button" class="icon-button" aria-label={words('chooseTemplate')} title={words('chooseTemplate')} onClick={onTemplate}>
				<Icon name="template" />
			</button>
			<Menu label={words('emoji')} icon="smile" side="start above">
				{(close) => (
					<div class="emoji">
						{EMOJI.map((one) => (
							<button key={one} type="button" aria-label={one} onClick={() => (close(), onInsert(one))}>
								{one}
							</button>
						))}
					</div>
				)}
			</Menu>
			<span class="row marks">
				{mark('*', words('bold'), 'B')}
				{mark('_', words('italic'), 'I')}
				{mark('~', words('struck'), 'S')}
				{mark('```', words('code'), '</>')}
			</span>
		</>
	);
}
