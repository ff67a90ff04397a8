/** True for a whole address of HTTP or HTTPS, as platforms have one. */
export const isHttpAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
