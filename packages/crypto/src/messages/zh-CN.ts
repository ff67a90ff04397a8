// Chinese texts of every CryptoError. This file defines the codes and their parameters; en.ts must match it.
// Parameters are kinds, names, lengths and positions. Never key material, never message content.

import { formatsZhCN } from './formats.zh-CN.js';

/** One text per error code; a function from parameters to text. */
export const zhCN = {
  // arguments
  CRYPTO_ARGUMENT_TYPE: (p: { name: string; expected: string }) =>
    `参数 ${p.name} 的类型不对，应为 ${p.expected}。`,
  CRYPTO_ARGUMENT_LENGTH: (p: { name: string; expected: string; actual: number }) =>
    `参数 ${p.name} 的长度不对，应为 ${p.expected} 字节，实际 ${p.actual} 字节。`,
  CRYPTO_ARGUMENT_VALUE: (p: { name: string; expected: string }) =>
    `参数 ${p.name} 的取值不对，应为 ${p.expected}。`,
  CRYPTO_HEX_INVALID: (p: { reason: 'odd-length' | 'character' }) =>
    p.reason === 'odd-length'
      ? '十六进制文本的字符数是奇数，可能被截断。'
      : '十六进制文本中有不属于 0-9、a-f、A-F 的字符。',
  CRYPTO_BASE64_INVALID: () => 'Base64 文本不合规范：字符、填充或末尾多余位不对。',
  CRYPTO_DATA_EMPTY: (p: { name: string }) => `${p.name} 为空，SM2 不能加密空数据。`,

  // keys and points
  CRYPTO_PRIVATE_KEY_RANGE: () => 'SM2 私钥不在 [1, n-2] 之内。',
  CRYPTO_PUBLIC_KEY_FORM: (p: { length: number }) =>
    `SM2 公钥的形式不对（${p.length} 字节），应为 65 字节且以 04 开头，或 33 字节且以 02、03 开头。`,
  CRYPTO_POINT_NOT_ON_CURVE: (p: { name: string }) => `${p.name} 不是 SM2 曲线上的点。`,
  CRYPTO_POINT_AT_INFINITY: (p: { name: string }) => `${p.name} 是无穷远点，不能使用。`,
  CRYPTO_KEY_INVALID: (p: { reason: string }) => `密钥无效：${p.reason}。`,
  CRYPTO_KEY_MISMATCH: () => '私钥与公钥不是一对。',

  // signatures
  CRYPTO_SIGNATURE_FORM: (p: { expected: string; length: number }) =>
    `签名的形式不对，应为 ${p.expected}，实际 ${p.length} 字节。`,
  CRYPTO_SIGNATURE_RANGE: (p: { part: 'r' | 's' }) => `签名的 ${p.part} 不在 [1, n-1] 之内。`,
  CRYPTO_SIGNATURE_MISMATCH: () => '签名与数据、公钥不符。',

  // ciphertexts
  CRYPTO_CIPHERTEXT_LENGTH: (p: { expected: string; actual: number }) =>
    `密文长度不对，应为 ${p.expected} 字节，实际 ${p.actual} 字节。`,
  CRYPTO_CIPHERTEXT_LAYOUT: (p: { given: string; suspected: string }) =>
    `密文不是 ${p.given} 排列，看起来是 ${p.suspected}，请核对对方的密文排列。`,
  CRYPTO_CIPHERTEXT_DIGEST: () => '密文校验值（C3）不符：密文被改动，或私钥、密文排列不对。',
  CRYPTO_CIPHERTEXT_DEGENERATE: () => '密钥派生结果全为零，按 GB/T 32918.4 拒绝该密文。',
  CRYPTO_PADDING: () => '解密后的填充不对：密钥、初始向量或密文不符。',
  CRYPTO_TAG_MISMATCH: () => '认证标签不符：密文、附加数据、密钥或初始向量被改动。',
  CRYPTO_CONFIRMATION_MISMATCH: () => '密钥协商的确认值与对方的不符。',

  // encodings and containers
  CRYPTO_TRAILING_BYTES: (p: { count: number }) => `编码结束后还有 ${p.count} 个多余字节。`,
  CRYPTO_PASSWORD_REQUIRED: () => '密钥已加密，需要口令。',
  CRYPTO_PASSWORD_WRONG: () => '口令不对，或密钥文件已损坏。',
  CRYPTO_ALGORITHM_UNSUPPORTED: (p: { algorithm: string }) => `不支持算法 ${p.algorithm}。`,
  CRYPTO_ALGORITHM_UNAVAILABLE: (p: { algorithm: string }) => `本机没有可用的 ${p.algorithm} 实现。`,

  // state
  CRYPTO_SELF_TEST_FAILED: (p: { test: string }) => `密码自检未通过（${p.test}），已停止一切密码运算。`,
  CRYPTO_RANDOM_FAILED: () => '随机数发生器未通过检查，已停止使用。',
  CRYPTO_STREAM_FINISHED: () => '该对象已经结束，不能再次使用。',

  ...formatsZhCN,
};
