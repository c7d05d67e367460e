/** The last part of the address of every Twilio WhatsApp Trigger; its sending node recognises a trigger by it. */
export const TWILIO_TRIGGER_PATH = 'twilio-whatsapp';
