#!/usr/bin/env node
// Kept to syntax that every Node since 12 reads, so that an old one gets a sentence and not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    'hulian 需要 Node.js 20.19 或更新版本，当前是 ' +
      process.versions.node +
      '。请升级 Node.js 后重试。\n' +
      'hulian needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. Please upgrade Node.js.\n',
  );
  process.exitCode = 3;
} else {
  // Node 22.1 and newer keep compiled code between runs; older ones have no such function.
  const { default: module } = await import('node:module');
  if (typeof module.enableCompileCache === 'function') module.enableCompileCache();
  await import('../dist/main.js');
}
