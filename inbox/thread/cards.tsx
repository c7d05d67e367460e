import type { InboxMessage } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { shorten } from '../text/shorten';

type Part<Key extends keyof InboxMessage> = { [K in Key]: NonNullable<InboxMessage[K]> };

const isWebLink = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);

/** A place; the map opens in a tab of its own, only when somebody asks for it. */
export function LocationCard({ location: { latitude, longitude, name, address } }: Part<'location'>) {
	const words = useWords();
	const place = `${latitude},${longitude}`;
	return (
		<div class="card">
			<Icon name="pin" />
			<div class="grow">
				{name !== undefined && (
					<strong class="words" dir="auto">
						{shorten(name, 300)}
					</strong>
				)}
				{address !== undefined && (
					<p class="words small" dir="auto">
						{shorten(address, 500)}
					</p>
				)}
				<a class="small" href={`https://www.openstreetmap.org/?mlat=${Number(latitude)}&mlon=${Number(longitude)}#map=16/${Number(latitude)}/${Number(longitude)}`} target="_blank" rel="noopener noreferrer">
					{words('showOnMap')} ({place})
				</a>
			</div>
		</div>
	);
}

export const ContactCards = ({ contacts }: Part<'contacts'>) => (
	<>
		{contacts.slice(0, 20).map(({ name, phones, emails, organisation }, index) => (
			<div key={index} class="card">
				<Icon name="person" />
				<div class="grow">
					<strong class="words" dir="auto">
						{shorten(name, 300)}
					</strong>
					{[organisation, ...phones.map(({ phone, waId }) => phone ?? waId), ...emails].filter(Boolean).map((line, at) => (
						<p key={at} class="words small">
							{shorten(line ?? '', 300)}
						</p>
					))}
				</div>
			</div>
		))}
	</>
);

export function OrderCard({ order: { items } }: Part<'order'>) {
	const words = useWords();
	return (
		<div class="card">
			<Icon name="tag" />
			<ul class="grow">
				{items.slice(0, 50).map(({ productId, quantity = 1, price, currency }, index) => (
					<li key={index} class="words small">
						{quantity} × {shorten(productId, 200)} {price !== undefined && currency !== undefined && /^[A-Z]{3}$/.test(currency) ? new Intl.NumberFormat(words.language, { style: 'currency', currency }).format(price) : ''}
					</li>
				))}
			</ul>
		</div>
	);
}

/** The ad or post that somebody came from. */
export function ReferralCard({ referral: { headline, body, sourceUrl } }: Part<'referral'>) {
	const words = useWords();
	return (
		<div class="card">
			<Icon name="flag" />
			<div class="grow small">
				<p class="quiet">{words('cameFromAd')}</p>
				{headline !== undefined && (
					<strong class="words" dir="auto">
						{shorten(headline, 300)}
					</strong>
				)}
				{body !== undefined && (
					<p class="words" dir="auto">
						{shorten(body, 500)}
					</p>
				)}
				{isWebLink(sourceUrl) && (
					<a class="words" href={sourceUrl} target="_blank" rel="noopener noreferrer nofollow">
						{shorten(sourceUrl, 200)}
					</a>
				)}
			</div>
		</div>
	);
}

/** The answers of a form. */
export function ReplyAnswers({ reply: { description, data } }: Part<'reply'>) {
	const answers = Object.entries(data ?? {}).filter(([name]) => name !== 'flow_token').slice(0, 50);
	return (
		<>
			{description !== undefined && (
				<p class="words small quiet" dir="auto">
					{shorten(description, 500)}
				</p>
			)}
			{answers.length > 0 && (
				<dl class="answers">
					{answers.map(([name, value]) => (
						<div key={name}>
							<dt class="words" dir="auto">
								{shorten(name, 100)}
							</dt>
							<dd class="words" dir="auto">
								{shorten(typeof value === 'string' ? value : JSON.stringify(value), 1_000)}
							</dd>
						</div>
					))}
				</dl>
			)}
		</>
	);
}
