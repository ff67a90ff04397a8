import type { Messages } from '../index.js';

export const completion: Messages['completion'] = {
  shell: 'name of the shell',
  install: `To install it (hulian must be on the PATH; takes effect in a new terminal):
  bash        hulian completion bash >> ~/.bashrc
  zsh         hulian completion zsh >> ~/.zshrc
  fish        hulian completion fish > ~/.config/fish/completions/hulian.fish
  PowerShell  hulian completion powershell >> $PROFILE
`,
};
