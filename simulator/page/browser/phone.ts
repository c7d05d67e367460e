import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bubble, type BubbleDeeds } from './bubble.ts';
import { Composer } from './composer.ts';
import type { PanelMenu } from '../../whatsapp/messageContent.ts';
import { Icon } from './icon.ts';
import { ListSheet } from './listSheet.ts';
import type { ShownChat, ShownCustomer, ShownMessage, ShownNumber } from './pageTypes.ts';
import { providerName } from './providerNames.ts';
import { simulator } from './simulatorClient.ts';
import { dayName, spanWords } from './timeWords.ts';

export interface PhoneParts {
	customer: ShownCustomer;
	number: ShownNumber;
	/** Counts up with every change that concerns this chat. */
	tick: number;
	now: number;
	onPutAway: () => void;
}

/** A reader this close to the end wants to see what comes next. */
const NEAR_END_PX = 120;

function WindowLine({ chat, now }: { chat: ShownChat; now: number }): VNode {
	const left = chat.window.closesAt === undefined ? 0 : Date.parse(chat.window.closesAt) - now;
	if (left > 0) return html`<p class="window open" title="Free-form replies are possible until then">Window open for ${spanWords(left)}</p>`;
	const words = chat.window.closesAt === undefined ? 'No window yet: the customer has not written' : 'Window closed: only templates reach this customer';
	return html`<p class="window closed">${words}</p>`;
}

function Messages({ chat, deedsOf }: { chat: ShownChat; deedsOf: (message: ShownMessage) => BubbleDeeds }): VNode {
	const box = useRef<HTMLDivElement>(null);
	const shown = chat.messages.filter(({ content }) => content.kind !== 'reaction');
	const atEnd = useRef(true);
	const stay = (): void => {
		if (atEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight });
	};
	const scrolled = (): void => {
		if (box.current) atEnd.current = box.current.scrollHeight - box.current.scrollTop - box.current.clientHeight < NEAR_END_PX;
	};
	useLayoutEffect(stay, [chat]);
	let day = '';
	return html`<div class="messages" ref=${box} onScroll=${scrolled} onLoadCapture=${stay} onLoadedMetadataCapture=${stay}>
		${shown.map((message) => {
			const name = dayName(message.at);
			const heading = name === day ? undefined : html`<p class="day">${name}</p>`;
			day = name;
			const quoted = chat.messages.find(({ id }) => id === message.quotes);
			return html`${heading}<${Bubble} key=${message.id} message=${message} quoted=${quoted} deeds=${deedsOf(message)} />`;
		})}
		${chat.businessTyping && html`<div class="line business"><div class="bubble typing" aria-label="The business is typing"><i></i><i></i><i></i></div></div>`}
	</div>`;
}

/** One customer's phone with the chat to the chosen business number. While it lies here, what arrives is read. */
export function Phone({ customer, number, tick, now, onPutAway }: PhoneParts): VNode {
	const [chat, setChat] = useState<ShownChat>();
	const [quoting, setQuoting] = useState<ShownMessage>();
	const [looking, setLooking] = useState(true);
	const [asked, setAsked] = useState<'location' | 'contact'>();
	const [list, setList] = useState<{ menu: PanelMenu; message: ShownMessage }>();
	const [problem, setProblem] = useState<string>();
	const { phoneNumberId } = number;
	const report = (error: unknown): void => setProblem(error instanceof Error ? error.message : String(error));

	useEffect(() => {
		const turn = looking ? simulator.open : simulator.close;
		turn(customer.id, phoneNumberId).catch(report);
		return () => void simulator.close(customer.id, phoneNumberId).catch(() => undefined);
	}, [customer.id, phoneNumberId, looking]);
	useEffect(() => {
		simulator.chat(customer.id, phoneNumberId).then(setChat, report);
	}, [customer.id, phoneNumberId, tick, Math.floor(now / 30_000)]);

	const send = (message: Record<string, unknown>): void => {
		setProblem(undefined);
		setAsked(undefined);
		simulator.send(customer.id, { to: phoneNumberId, ...(quoting ? { replyTo: quoting.id } : {}), ...message }).catch(report);
		setQuoting(undefined);
	};
	const deedsOf = (message: ShownMessage): BubbleDeeds => ({
		press: (id) => send({ reply: { messageId: message.id, id }, replyTo: undefined }),
		openList: (menu) => setList({ menu, message }),
		answerForm: () => {
			const answer = prompt('Answer of the form, as JSON', '{"rating":"5"}');
			if (answer === null) return;
			try {
				send({ reply: { messageId: message.id, response: JSON.parse(answer) as unknown } });
			} catch {
				setProblem('The answer of the form is not JSON.');
			}
		},
		shareLocation: () => setAsked('location'),
		shareContact: () => {
			const phone = customer.phone ?? prompt('Which phone number?', '+49 151 2223334') ?? '';
			if (phone) send({ type: 'contacts', contacts: [{ name: { formatted_name: customer.name, first_name: customer.name }, phones: [{ phone, wa_id: phone.replace(/\D/g, '') }], origin: 'contact_request' }] });
		},
		react: (emoji) => send({ type: 'reaction', reaction: { messageId: message.id, emoji }, replyTo: undefined }),
		quote: () => setQuoting(message),
		play: () => {
			if (message.author === 'business') simulator.play(customer.id, phoneNumberId, message.id).catch(report);
		},
	});

	const identity = [customer.phone && `+${customer.phone}`, customer.username && `@${customer.username}`, customer.userId].filter(Boolean).join(' · ');
	return html`<section class=${`phone ${looking ? '' : 'away'}`} aria-label=${`Phone of ${customer.name}`}>
		<header>
			<div class="owner"><span>${customer.name}</span><span class="quiet">${identity}</span></div>
			<div class="owner-tools">
				<button class="plain" onClick=${() => setLooking(!looking)} title=${looking ? 'Look away: new messages stay unread' : 'Look at the chat: everything is read'}>${looking ? 'Look away' : 'Look'}</button>
				<button class="plain" onClick=${() => simulator.setOnline(customer.id, !customer.online).catch(report)} title=${customer.online ? 'Take the phone off the network' : 'Put it back on the network'}>${customer.online ? 'Offline' : 'Online'}</button>
				<button class="plain" onClick=${onPutAway} aria-label="Put the phone away"><${Icon} name="cross" /></button>
			</div>
		</header>
		<div class="partner">
			<span class="avatar">${number.verifiedName.charAt(0)}</span>
			<div><strong>${number.verifiedName}</strong><span class="quiet">${chat?.businessTyping ? 'typing …' : `${number.displayPhoneNumber} · ${providerName(number.provider)}`}</span></div>
			${!customer.online && html`<span class="badge">no network</span>`}
		</div>
		${chat && html`<${WindowLine} chat=${chat} now=${now} />`}
		${chat ? html`<${Messages} chat=${chat} deedsOf=${deedsOf} />` : html`<div class="messages"></div>`}
		${problem && html`<p class="problem" role="alert">${problem}<button class="plain" onClick=${() => setProblem(undefined)} aria-label="Close"><${Icon} name="cross" /></button></p>`}
		${
			list &&
			html`<${ListSheet}
				menu=${list.menu}
				onClose=${() => setList(undefined)}
				onChoose=${(id: string) => {
					setList(undefined);
					deedsOf(list.message).press(id);
				}}
			/>`
		}
		<${Composer} quoting=${quoting} onSend=${send} onStopQuoting=${() => setQuoting(undefined)} onError=${setProblem} asked=${asked} />
	</section>`;
}
