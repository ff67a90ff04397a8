import type { Messages } from './index.js';
import { codeText, reasonText, text } from './text.js';

/** What is wrong with an answer, where a person can mend it. */
const answerReasons: Readonly<Record<string, string>> = {
  CRYPTO_SIGNATURE_TIME: '应答时间与本机相差超过 5 分钟，请先校准本机的时钟，仍然如此时请平台校准',
};

/** What is wrong with an offline package. */
const packageReasons: Readonly<Record<string, string>> = {
  header: '第一行不是离线包的头，文件不是离线包或开头被改动',
  entries: '条数与头中所写的不符',
  record: '有一条记录没有操作名，或它的键不能作幂等键',
  signature: '头的签名不正确',
  digest: '内容与头中的摘要不符',
  signer: '签发者不受信任，发送机构的代码或公钥与给出的不符',
  recipient: '收件机构不是本机构',
  'recipient-key': '收件机构是本机构，但给出的私钥不是制作时所用公钥的那一把',
};

/** Texts of the SDK's errors in Chinese. */
export const zhCN: Messages = {
  CONFIG_FILE_NOT_FOUND: (d) => `找不到文件 ${text(d.path)}。请检查路径。`,
  CONFIG_INVALID: (d) => `配置项 ${text(d.option)} 不正确：应为 ${text(d.expected)}。`,
  CONFIG_FILE_LOCKED: (d) =>
    `文件 ${text(d.path)} 正由另一进程（进程号 ${text(d.pid)}）使用。请先停止该进程；同一队列文件只能由一个进程打开。`,
  CONFIG_FILE_CORRUPT: (d) =>
    `文件 ${text(d.path)} 已损坏。原文件已改名为 ${text(d.kept)}，可读出的 ${text(d.salvaged)} 条记录已转入新文件，请与平台对账。`,
  CONFIG_FILE_FOREIGN: (d) => `文件 ${text(d.path)} 不是本程序的 ${text(d.expected)} 文件。请改用其他路径。`,
  CONFIG_STORAGE_FULL: (d) => `磁盘空间不足，${text(d.path)} 未能写入，记录没有入队。请清理磁盘后重试。`,
  CONFIG_STORAGE_FAILED: (d) => `无法读写 ${text(d.path)}。请检查权限与磁盘。`,
  STANDARDS_UNKNOWN_ID: (d) => `标准库中没有 ${text(d.id)}。`,
  STANDARDS_UNKNOWN_EDITION: (d) => `标准库中没有版本 ${text(d.edition)}。`,
  VALIDATION_FAILED: (d) =>
    `${text(d.subject)} 未通过校验，共 ${text(d.errors)} 处错误。请按 findings 逐条修改。`,
  CRYPTO_KEY_INVALID: (d) => `密钥 ${text(d.key)} 不能使用：应为 ${text(d.expected)}。`,
  CRYPTO_SIGNATURE_MISMATCH: (d) => `${text(d.subject)} 的签名不正确，内容可能被改动。`,
  CRYPTO_DECRYPTION_FAILED: (d) => `${text(d.subject)} 不能解密：密钥不符或内容被改动。`,
  CRYPTO_ALGORITHM_UNAVAILABLE: (d) => `算法 ${text(d.algorithm)} 不可用。`,
  AUTH_REJECTED: (d) =>
    `平台未通过身份验证，操作 ${text(d.operation)}，平台代码 ${text(d.platformCode)}，状态 ${text(d.status)}。请按平台代码的说明处理，不要重复发送。`,
  AUTH_EXPIRED: (d) =>
    `请求时间超出平台允许的范围，操作 ${text(d.operation)}，平台代码 ${text(d.platformCode)}。请校准时钟后重试。`,
  AUTH_ANSWER_UNSIGNED: (d) => `操作 ${text(d.operation)} 的应答没有签名，不可采信。请检查地址与中间代理。`,
  AUTH_ANSWER_UNTRUSTED: (d) =>
    `操作 ${text(d.operation)} 的应答由不受信任的密钥 ${text(d.keyId)} 签名。请向平台核对公钥。`,
  AUTH_ANSWER_MISMATCH: (d) =>
    `操作 ${text(d.operation)} 的应答签名不正确或不是对本次请求的应答（${reasonText(d.reason, answerReasons)}）。`,
  TRANSPORT_TIMEOUT: (d) =>
    `操作 ${text(d.operation)} 在 ${text(d.timeout)} 毫秒内没有得到应答，结果未知。请用幂等键 ${text(d.idempotencyKey)} 查询后再决定是否重发。`,
  TRANSPORT_UNREACHABLE: (d) =>
    `操作 ${text(d.operation)} 连接中断或无法连接平台（${text(d.reason)}${d.reason === 'blocked-port' ? '，fetch 规定不连接这个端口，须换端口' : ''}）。请核对地址、端口与网络，以及平台是否在运行；结果未知的先按幂等键查询，再发送。`,
  TRANSPORT_TLS: (d) =>
    `操作 ${text(d.operation)} 的 TLS 连接失败（${text(d.reason)}）。请检查平台证书与信任的根证书。`,
  TRANSPORT_ABORTED: (d) => `操作 ${text(d.operation)} 已被调用方取消。`,
  TRANSPORT_ANSWER_INVALID: (d) =>
    `操作 ${text(d.operation)} 的应答不能识别（状态 ${text(d.status)}，${text(d.reason)}）。`,
  PLATFORM_REJECTED: (d) =>
    `平台未受理 ${text(d.operation)}：平台代码 ${text(d.platformCode)}${codeText(d.platformCode, 'zh-CN', '（', '，', '）')}，状态 ${text(d.status)}。请按代码说明修改后再提交，不要原样重发。`,
  PLATFORM_BUSY: (d) =>
    `平台繁忙，${text(d.operation)} 未受理：平台代码 ${text(d.platformCode)}，状态 ${text(d.status)}。请稍后用同一幂等键重试。`,
  PLATFORM_OUTCOME_UNKNOWN: (d) =>
    `${text(d.operation)} 的结果未知（状态 ${text(d.status)}）。请用幂等键 ${text(d.idempotencyKey)} 查询后再决定是否重发。`,
  TRANSPORT_QUEUE_FULL: (d) =>
    `发送队列已有 ${text(d.count)} 条，达到上限 ${text(d.limit)}。请检查与平台的连接，或提高上限。`,
  VALIDATION_ASSESSMENT_INVALID: () => '不是互联导出的自测文件，或内容不完整。请重新导出。',
  VALIDATION_PACKAGE_INVALID: (d) =>
    `离线包 ${text(d.path)} 格式不正确：${reasonText(d.reason, packageReasons)}。`,
  VALIDATION_PACKAGE_TRUNCATED: (d) =>
    `离线包 ${text(d.path)} 不完整：应有 ${text(d.expected)} 字节，实有 ${text(d.actual)} 字节。请重新传送。`,
  CRYPTO_PACKAGE_ALTERED: (d) =>
    `离线包 ${text(d.path)} 可能被改动：${reasonText(d.reason, packageReasons)}。请重新传送；仍然如此时请对方重新制作。`,
  CRYPTO_PACKAGE_FOREIGN: (d) => `离线包 ${text(d.path)} 不能接受：${reasonText(d.reason, packageReasons)}。`,
  VALIDATION_PACKAGE_REPLAYED: (d) => `离线包 ${text(d.id)} 已经导入过，回执与当时相同。`,
  INTERNAL_UNREACHABLE_STATE: (d) => `程序内部错误（${text(d.where)}）。请报告此问题。`,
};
