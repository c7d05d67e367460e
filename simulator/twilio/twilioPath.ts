/** Below which path of the simulator Twilio is. */
export const TWILIO_PATH = 'twilio';
