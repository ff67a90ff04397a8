export const completion = {
  shell: 'shell 的名称',
  install: `安装（hulian 要在 PATH 中，重新打开终端后生效）：
  bash        hulian completion bash >> ~/.bashrc
  zsh         hulian completion zsh >> ~/.zshrc
  fish        hulian completion fish > ~/.config/fish/completions/hulian.fish
  PowerShell  hulian completion powershell >> $PROFILE
`,
};
