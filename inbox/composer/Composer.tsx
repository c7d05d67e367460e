import { useEffect, useRef, useState } from 'preact/hooks';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { LONGEST_TEXT } from '../../nodes/shared/domain/inbox/inboxLimits';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useNow } from '../parts/useNow';
import { HOLD_MS } from '../state/Outbox';
import { useInbox } from '../state/useInbox';
import { QuotedMessage } from '../thread/QuotedMessage';
import { CannedReplies } from './CannedReplies';
import { ComposerTools } from './ComposerTools';
import { DraftFiles } from './DraftFiles';
import { TemplateDialog } from './TemplateDialog';
import { WhoWrites } from './WhoWrites';
import { WindowCountdown } from './WindowCountdown';
import { openRecorder } from './openRecorder';
import { sendingsOf } from './sendingsOf';
import { shortcutIn } from './shortcutIn';
import { surround } from './surround';
import { soundFile } from './VoiceNote';

/** The server wants to hear so often that one is still writing. */
const TYPING_EVERY_MS = 3_000;

/** Where an answer or a note is written. When WhatsApp's window is closed only a template can go out. */
export function Composer({ conversation }: { conversation: InboxConversation }) {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(5_000);
	const { id, may, windowClosesAt } = conversation;
	const draft = inbox.drafts.of(id);
	const field = useRef<HTMLTextAreaElement>(null);
	const toldAt = useRef(0);
	const [template, setTemplate] = useState(false);
	const mayReply = may.includes('reply');
	const mayNote = may.includes('annotate');
	const isNote = (draft.mode === 'note' && mayNote) || !mayReply;
	const isOpen = windowClosesAt !== undefined && Date.parse(windowClosesAt) > now;
	const canned = isNote ? undefined : shortcutIn(draft.text);
	const change = (changes: Parameters<typeof inbox.drafts.change>[1]): void => inbox.drafts.change(id, changes);

	useEffect(() => {
		const element = field.current;
		if (!element) return;
		element.style.height = 'auto';
		element.style.height = `${Math.min(element.scrollHeight + 2, 240)}px`;
	}, [draft.text, isNote, isOpen]);

	if (!mayReply && !mayNote) {
		return (
			<p class="composer hint">
				{words('onlyRead')} <WindowCountdown closesAt={windowClosesAt} />
			</p>
		);
	}

	const tellTyping = (): void => {
		if (isNote || inbox.now() - toldAt.current < TYPING_EVERY_MS) return;
		toldAt.current = inbox.now();
		void inbox.api.call('conversations.typing', { id }).catch(() => undefined);
	};
	const send = async (): Promise<void> => {
		const text = draft.text.trim();
		if (isNote) {
			if (text !== '' && (await inbox.act(id, { kind: 'note', text }))) change({ text: '' });
			return;
		}
		if (!isOpen || (text === '' && draft.files.length === 0)) return;
		const hold = inbox.preferences.hold.value ? HOLD_MS : 0;
		for (const sending of sendingsOf(conversation, draft)) inbox.outbox.send(sending, hold);
		change({ text: '', files: [], replyTo: undefined });
		field.current?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Enter' || event.isComposing || canned !== undefined) return;
		const sends = event.ctrlKey || event.metaKey || (inbox.preferences.enterSends.value && !event.shiftKey);
		if (!sends) return;
		event.preventDefault();
		void send();
	};
	const mark = (sign: string): void => {
		const element = field.current;
		if (!element) return;
		const next = surround(draft.text, element.selectionStart, element.selectionEnd, sign);
		change({ text: next.text });
		requestAnimationFrame(() => (element.focus(), element.setSelectionRange(next.from, next.to)));
	};
	const insert = (text: string): void => {
		const element = field.current;
		const [from, to] = element ? [element.selectionStart, element.selectionEnd] : [draft.text.length, draft.text.length];
		change({ text: draft.text.slice(0, from) + text + draft.text.slice(to) });
		requestAnimationFrame(() => (element?.focus(), element?.setSelectionRange(from + text.length, from + text.length)));
	};
	const addFiles = (files: Iterable<File>): void => change({ files: [...draft.files, ...files].slice(0, 10) });
	const record = (): void => {
		// What was recorded goes to the draft of this conversation, whichever one is shown by then.
		const onSound = (sound: Blob): void => inbox.drafts.change(id, { files: [...inbox.drafts.of(id).files, soundFile(sound)], mode: 'reply' });
		const isOpening = openRecorder({ url: inbox.api.address, token: async () => await inbox.api.freshToken(), words, theme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light', onSound });
		if (!isOpening) inbox.toasts.show(words('noWindow'), { bad: true });
	};
	const quoted = draft.replyTo === undefined ? undefined : inbox.thread.message(draft.replyTo);
	return (
		<section
			class={isNote ? 'composer is-note' : 'composer'}
			aria-label={words('answer')}
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				if (!isNote && isOpen) addFiles(event.dataTransfer?.files ?? []);
			}}
		>
			<div class="row composer-tabs" role="group" aria-label={words('answerOrNote')}>
				{mayReply && (
					<button type="button" class="tab" aria-pressed={!isNote} onClick={() => change({ mode: 'reply' })}>
						{words('reply')}
					</button>
				)}
				{mayNote && (
					<button type="button" class="tab" aria-pressed={isNote} onClick={() => change({ mode: 'note' })}>
						{words('note')}
					</button>
				)}
				<span class="grow" />
				<WhoWrites conversationId={id} />
				<WindowCountdown closesAt={windowClosesAt} />
			</div>
			{!isNote && !isOpen ? (
				<div class="closed-window">
					<p class="grow">
						<strong>{words('windowClosed')}</strong> <span class="quiet">{words('windowClosedHint')}</span>
					</p>
					<button type="button" class="button primary" onClick={() => setTemplate(true)}>
						<Icon name="template" /> {words('chooseTemplate')}
					</button>
				</div>
			) : (
				<div class="composer-box">
					{quoted && !isNote && (
						<div class="row quoted-draft">
							<QuotedMessage message={quoted} look="grow cut" />
							<button type="button" class="icon-button" aria-label={words('dontQuote')} onClick={() => change({ replyTo: undefined })}>
								<Icon name="close" />
							</button>
						</div>
					)}
					{!isNote && <DraftFiles files={draft.files} onChange={(files) => change({ files })} />}
					{canned !== undefined && <CannedReplies conversation={conversation} search={canned} onChoose={(text) => (change({ text }), field.current?.focus())} onCancel={() => change({ text: '' })} />}
					<textarea
						ref={field}
						id="answer"
						rows={1}
						dir="auto"
						maxLength={LONGEST_TEXT}
						aria-label={words(isNote ? 'notePlaceholder' : 'answerPlaceholder')}
						placeholder={words(isNote ? 'notePlaceholder' : 'answerPlaceholder')}
						value={draft.text}
						onInput={({ currentTarget }) => (change({ text: currentTarget.value }), tellTyping())}
						onKeyDown={onKeyDown}
						onPaste={(event) => {
							const files = [...(event.clipboardData?.files ?? [])];
							if (files.length === 0 || isNote) return;
							event.preventDefault();
							addFiles(files);
						}}
					/>
					<div class="row composer-foot">
						{!isNote && <ComposerTools onMark={mark} onInsert={insert} onFiles={addFiles} onRecord={record} onTemplate={() => setTemplate(true)} onCanned={() => change({ text: '/' })} />}
						<span class="grow" />
						<button type="button" class="button primary" disabled={(draft.text.trim() === '' && draft.files.length === 0) || inbox.busy.value.has(`${id} note`)} onClick={() => void send()}>
							<Icon name={isNote ? 'note' : 'send'} />
							{words(isNote ? 'addNote' : 'send')}
						</button>
					</div>
				</div>
			)}
			{template && <TemplateDialog conversationId={id} onClose={() => setTemplate(false)} />}
		</section>
	);
}
