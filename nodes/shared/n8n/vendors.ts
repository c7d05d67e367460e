import { cloudVendor } from './cloudVendor';
import { engageLabVendor } from './engageLabVendor';
import { twilioVendor } from './twilioVendor';
import type { Vendor } from './vendor';

/** Every provider, for nodes that serve all of them; the names stand in channels and in workflows and never change. */
export const VENDORS: Readonly<Record<string, Vendor>> = { cloud: cloudVendor, engagelab: engageLabVendor, twilio: twilioVendor };

export const vendorNamed = (name: string): Vendor | undefined => (Object.hasOwn(VENDORS, name) ? VENDORS[name] : undefined);
