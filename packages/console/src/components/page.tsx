import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { useSpeech } from '../words/index.js';

let opened = false;

/** A page with its heading, which takes the focus when the page is opened, and its title in the window. */
export function Page({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ComponentChildren;
}) {
  const { words } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words]);
  useEffect(() => {
    // The first page leaves the focus at the top, where the link to the content is.
    if (opened) heading.current?.focus({ preventScroll: true });
    opened = true;
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
