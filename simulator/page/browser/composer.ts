import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AttachMenu } from './attachMenu.ts';
import { summaryOf } from './bubble.ts';
import { Icon } from './icon.ts';
import { base64Of } from './mediaOrder.ts';
import type { ShownMessage } from './pageTypes.ts';
import { startRecording, type Recording } from './voiceRecorder.ts';

export interface ComposerParts {
	quoting: ShownMessage | undefined;
	onSend: (message: Record<string, unknown>) => void;
	onStopQuoting: () => void;
	onError: (text: string) => void;
	/** A button in the chat asked for a place or a contact. */
	asked: 'location' | 'contact' | undefined;
}

/** The line at the foot of a phone: text, attachments, voice notes. */
export function Composer({ quoting, onSend, onStopQuoting, onError, asked }: ComposerParts): VNode {
	const [text, setText] = useState('');
	const [attaching, setAttaching] = useState(false);
	const [recording, setRecording] = useState<Recording>();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => setAttaching(asked !== undefined), [asked]);
	useEffect(() => {
		if (quoting) field.current?.focus();
	}, [quoting]);

	const send = (message: Record<string, unknown>): void => {
		setAttaching(false);
		onSend(message);
	};
	const sendText = (): void => {
		if (text.trim() === '') return;
		setText('');
		send({ type: 'text', text: { body: text } });
	};
	const typed = (event: KeyboardEvent): void => {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		sendText();
	};
	const record = (): void => {
		startRecording().then(setRecording, (error: unknown) => onError(error instanceof Error ? error.message : String(error)));
	};
	const finish = async (): Promise<void> => {
		const sound = await recording?.finish();
		setRecording(undefined);
		if (sound) send({ type: 'audio', audio: { data: await base64Of(sound), mime_type: sound.type, voice: true } });
	};

	return html`<div class="composer">
		${quoting && html`<div class="quoted answering"><strong>Reply to ${quoting.author === 'customer' ? 'yourself' : 'the business'}</strong><span>${summaryOf(quoting)}</span><button class="plain" onClick=${onStopQuoting} aria-label="Do not quote"><${Icon} name="cross" /></button></div>`}
		${attaching && html`<${AttachMenu} onSend=${send} onError=${onError} first=${asked} />`}
		<div class="composer-line">
			${
				recording
					? html`<span class="recording">Recording …</span>
							<button class="plain" onClick=${() => (recording.cancel(), setRecording(undefined))}>Discard</button>
							<button class="round" onClick=${() => void finish()} aria-label="Send voice note"><${Icon} name="send" /></button>`
					: html`<button class="plain large" onClick=${() => setAttaching(!attaching)} aria-label="Attach" aria-expanded=${attaching}><${Icon} name="plus" /></button>
							<textarea ref=${field} rows="1" placeholder="Message" value=${text} onInput=${(event: Event) => setText((event.target as HTMLTextAreaElement).value)} onKeyDown=${typed}></textarea>
							${
								text.trim() === ''
									? html`<button class="round" onClick=${record} aria-label="Record a voice note" title="Record a voice note"><${Icon} name="microphone" /></button>`
									: html`<button class="round" onClick=${sendText} aria-label="Send"><${Icon} name="send" /></button>`
							}`
			}
		</div>
	</div>`;
}
