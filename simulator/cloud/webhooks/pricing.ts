/** Replies inside the window were free until this day: https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing */
const SERVICE_CHARGED_FROM = Date.UTC(2026, 9, 1);

export interface Pricing {
	billable: boolean;
	pricing_model: 'PMP';
	type: 'regular' | 'free_customer_service' | 'free_entry_point';
	category: string;
}

/** Names the price class of a message as receipts carry it. */
export function pricingOf(category: string, circumstances: { now: number; windowOpen: boolean; freeEntryPoint: boolean }): Pricing {
	const { now, windowOpen, freeEntryPoint } = circumstances;
	if (freeEntryPoint) return { billable: false, pricing_model: 'PMP', type: 'free_entry_point', category: 'referral_conversion' };
	const freeInWindow = windowOpen && (category === 'service' || category === 'utility') && now < SERVICE_CHARGED_FROM;
	if (freeInWindow) return { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category };
	return { billable: true, pricing_model: 'PMP', type: 'regular', category };
}
