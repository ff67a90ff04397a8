/** True for a reference that ends like a file name; numbers of certificates (`GA-2026.12`) do not. */
export const namesFile = (reference: string): boolean => /\.[a-z][a-z0-9]{0,4}$/i.test(reference);
