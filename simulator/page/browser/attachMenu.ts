import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formFields } from './formFields.ts';
import { Icon, type IconName } from './icon.ts';
import { fileMessage } from './mediaOrder.ts';

type Send = (message: Record<string, unknown>) => void;
type Form = 'location' | 'contact';

const SAMPLES: Array<[IconName, string, Record<string, unknown>]> = [
	['picture', 'Sample picture', { type: 'image', image: { caption: 'It arrived like this' } }],
	['file', 'Sample document', { type: 'document', document: { filename: 'Invoice 4711.pdf' } }],
	['microphone', 'Sample voice note', { type: 'audio', audio: { voice: true } }],
	['video', 'Sample video', { type: 'video' }],
	['sticker', 'Sample sticker', { type: 'sticker' }],
];

const fieldsOf = (event: Event): Record<string, string> => formFields(event.target as HTMLFormElement);

function LocationForm({ onSend }: { onSend: Send }): VNode {
	const submit = (event: Event): void => {
		event.preventDefault();
		const { latitude, longitude, name, address } = fieldsOf(event);
		onSend({ type: 'location', location: { latitude: Number(latitude), longitude: Number(longitude), ...(name ? { name } : {}), ...(address ? { address } : {}) } });
	};
	return html`<form class="small-form" onSubmit=${submit}>
		<label>Latitude<input name="latitude" type="number" step="any" min="-90" max="90" value="52.5163" required /></label>
		<label>Longitude<input name="longitude" type="number" step="any" min="-180" max="180" value="13.3777" required /></label>
		<label>Name<input name="name" placeholder="left out for a plain position" /></label>
		<label>Address<input name="address" /></label>
		<button class="primary">Send location</button>
	</form>`;
}

function ContactForm({ onSend }: { onSend: Send }): VNode {
	const submit = (event: Event): void => {
		event.preventDefault();
		const { name = '', phone = '' } = fieldsOf(event);
		const [first = name] = name.split(' ');
		onSend({ type: 'contacts', contacts: [{ name: { formatted_name: name, first_name: first }, phones: [{ phone, wa_id: phone.replace(/\D/g, ''), type: 'CELL' }] }] });
	};
	return html`<form class="small-form" onSubmit=${submit}>
		<label>Name<input name="name" value="Dora Example" required /></label>
		<label>Phone<input name="phone" value="+49 151 2223334" required /></label>
		<button class="primary">Send contact card</button>
	</form>`;
}

/** Everything but text that a customer can send. */
export function AttachMenu({ onSend, onError, first }: { onSend: Send; onError: (text: string) => void; first?: Form | undefined }): VNode {
	const [form, setForm] = useState<Form | undefined>(first);
	const chooser = useRef<HTMLInputElement>(null);
	const choose = (accept: string): void => {
		if (!chooser.current) return;
		chooser.current.accept = accept;
		chooser.current.click();
	};
	const chosen = (event: Event): void => {
		const [file] = (event.target as HTMLInputElement).files ?? [];
		if (file) fileMessage(file).then(onSend, (error: unknown) => onError(String(error)));
	};
	if (form === 'location') return html`<div class="attach"><${LocationForm} onSend=${onSend} /></div>`;
	if (form === 'contact') return html`<div class="attach"><${ContactForm} onSend=${onSend} /></div>`;
	return html`<div class="attach">
		<input type="file" ref=${chooser} onChange=${chosen} hidden />
		<div class="attach-grid">
			<button onClick=${() => choose('image/jpeg,image/png')}><${Icon} name="picture" />Picture</button>
			<button onClick=${() => choose('')}><${Icon} name="file" />File</button>
			<button onClick=${() => choose('audio/*')}><${Icon} name="sound" />Sound</button>
			<button onClick=${() => choose('video/mp4')}><${Icon} name="video" />Video</button>
			<button onClick=${() => setForm('location')}><${Icon} name="place" />Location</button>
			<button onClick=${() => setForm('contact')}><${Icon} name="person" />Contact</button>
			${SAMPLES.map(([sign, name, message]) => html`<button class="sample" onClick=${() => onSend(message)}><${Icon} name=${sign} />${name}</button>`)}
		</div>
	</div>`;
}
