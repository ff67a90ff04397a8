import { render } from 'preact';

import { App } from './app.js';
import './style.css';

// What is folded on the screen is printed, too, and folded again afterwards.
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const one of opened) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
  opened = [];
});

const root = document.getElementById('app');
if (root) render(<App />, root);
