import { useEffect, useState } from 'preact/hooks';

import type { ResponseOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import type { KeptTemplate } from '../../nodes/shared/domain/template/keptTemplate';
import { toFailure, type InboxFailure } from '../api/InboxFailure';
import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';
import { FormattedText } from '../parts/FormattedText';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { HOLD_MS } from '../state/Outbox';
import { useInbox } from '../state/useInbox';

const PREVIEW_AFTER_MS = 250;

/** A template to choose, its values to fill in, and what the contact would read. */
export function TemplateDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
	const inbox = useInbox();
	const words = useWords();
	const [search, setSearch] = useState('');
	const [templates, setTemplates] = useState<KeptTemplate[] | InboxFailure>();
	const [chosen, setChosen] = useState<KeptTemplate>();
	const load = (): void =>
		void inbox.api.call('templates.find', { conversationId, ...(search.trim() ? { search: search.trim() } : {}) }).then(setTemplates, (error: unknown) => setTemplates(toFailure(error)));
	useEffect(() => {
		const timer = setTimeout(load, search === '' ? 0 : PREVIEW_AFTER_MS);
		return () => clearTimeout(timer);
	}, [search]);
	if (chosen) return <FillTemplate conversationId={conversationId} template={chosen} onBack={() => setChosen(undefined)} onClose={onClose} />;
	return (
		<Dialog title={words('chooseTemplate')} onClose={onClose}>
			<input class="input" type="search" aria-label={words('searchTemplates')} placeholder={words('searchTemplates')} value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
			{templates === undefined && <span class="spinner" role="status" aria-label={words('loading')} />}
			{templates && !Array.isArray(templates) && <Trouble failure={templates} onRetry={load} />}
			{Array.isArray(templates) && templates.length === 0 && <p class="hint">{words('noTemplates')}</p>}
			<ul class="stack">
				{Array.isArray(templates) &&
					templates.map((template) => (
						<li key={template.id}>
							<button type="button" class="template" disabled={template.form.beyond !== undefined || template.isPaused} onClick={() => setChosen(template)}>
								<span class="row">
									<strong class="cut grow">{template.name}</strong>
									<span class="badge">{template.language}</span>
									<span class="badge">{template.category}</span>
								</span>
								<span class="template-body small quiet" dir="auto">
									{template.form.beyond === undefined ? template.body : words('templateBeyond', { what: template.form.beyond })}
								</span>
							</button>
						</li>
					))}
			</ul>
		</Dialog>
	);
}

interface FillProps {
	conversationId: string;
	template: KeptTemplate;
	onBack: () => void;
	onClose: () => void;
}

function FillTemplate({ conversationId, template, onBack, onClose }: FillProps) {
	const inbox = useInbox();
	const words = useWords();
	const [values, setValues] = useState<Record<string, string>>({});
	const [preview, setPreview] = useState<ResponseOf<'templates.preview'>>();
	// What a pressed button stands for is read by workflows only.
	const slots = template.form.slots.filter(({ target }) => !(target.part === 'button' && target.kind === 'quickReply'));
	const isFilled = slots.every(({ id, required }) => !required || (values[id] ?? '').trim() !== '');
	useEffect(() => {
		const timer = setTimeout(() => void inbox.api.call('templates.preview', { conversationId, templateId: template.id, values }).then(setPreview, () => setPreview(undefined)), PREVIEW_AFTER_MS);
		return () => clearTimeout(timer);
	}, [values]);
	const shown = preview ?? { header: template.header?.text, body: template.body, footer: template.footer, buttons: template.buttons.flatMap(({ text }) => text ?? []) };
	const send = (event: SubmitEvent): void => {
		event.preventDefault();
		inbox.outbox.send({ conversationId, text: shown.body, action: { kind: 'template', templateId: template.id, values } }, inbox.preferences.hold.value ? HOLD_MS : 0);
		onClose();
	};
	return (
		<Dialog title={template.name} wide onClose={onClose}>
			<form class="fill-template" onSubmit={send}>
				<div class="stack">
					{slots.length === 0 && <p class="hint">{words('templateHasNoValues')}</p>}
					{slots.map(({ id, label, example, required }) => (
						<label key={id} class="field">
							{label}
							<input required={required} dir="auto" placeholder={example === undefined ? '' : words('forExample', { example })} value={values[id] ?? ''} onInput={({ currentTarget }) => setValues({ ...values, [id]: currentTarget.value })} />
						</label>
					))}
					<div class="row">
						<button type="button" class="button" onClick={onBack}>
							<Icon name="back" /> {words('back')}
						</button>
						<button type="submit" class="button primary" disabled={!isFilled}>
							<Icon name="send" /> {words('send')}
						</button>
					</div>
				</div>
				<figure class="phone-preview" aria-label={words('preview')}>
					<div class="bubble-place out">
						<div class="bubble">
							{shown.header && (
								<p dir="auto">
									<strong class="words">{shown.header}</strong>
								</p>
							)}
							<p class="message-text">
								<FormattedText text={shown.body} />
							</p>
							{shown.footer && (
								<p class="small quiet words" dir="auto">
									{shown.footer}
								</p>
							)}
							{shown.buttons.map((button, index) => (
								<p key={index} class="preview-button" dir="auto">
									{button}
								</p>
							))}
						</div>
					</div>
				</figure>
			</form>
		</Dialog>
	);
}
