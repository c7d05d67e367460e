/** The vendors that carry WhatsApp messages for a business. */
export type ProviderName = 'cloud' | 'twilio' | 'engagelab';
